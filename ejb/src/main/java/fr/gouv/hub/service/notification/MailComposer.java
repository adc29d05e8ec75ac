package fr.gouv.hub.service.notification;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Fills templates. Each mail has a text, whose first line is the subject, and an HTML form of the same sentences. */
@ApplicationScoped
public class MailComposer {

    private final Configuration templates = templates();
    private final Jsonb json = JsonbBuilder.create();

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(MailComposer.class.getClassLoader(), "mail");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.FRANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    String write(Map<String, Object> parameters) {
        return json.toJson(parameters);
    }

    Map<String, Object> read(String parameters) {
        @SuppressWarnings("unchecked")
        Map<String, Object> model = new HashMap<>(json.fromJson(parameters, Map.class));
        return model;
    }

    /** @param extra what must not be stored, such as the link with its token */
    ComposedMail compose(String template, String parameters, Map<String, Object> extra) {
        Map<String, Object> model = read(parameters);
        model.putAll(extra);
        String text = fill(template + ".ftl", model);
        int endOfSubject = text.indexOf('\n');
        return new ComposedMail(
                text.substring(0, endOfSubject).strip().replaceAll("\\p{Cc}+", " "),
                text.substring(endOfSubject + 1).strip() + '\n',
                fill(template + ".ftlh", model));
    }

    private String fill(String name, Map<String, Object> model) {
        try {
            StringWriter out = new StringWriter();
            templates.getTemplate(name).process(model, out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("mail template " + name, e);
        }
    }

    /** A mail ready to leave. */
    record ComposedMail(String subject, String text, String html) {}
}
