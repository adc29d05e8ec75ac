package fr.gouv.hub.web.shared;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words for Bean Validation (named in {@code META-INF/validation.xml}): a constraint whose message is {@code
 * {account.error.nameLength}} says that sentence of the feature's bundle, in which {@code {max}} is the constraint's own.
 */
public class WordsInterpolator implements MessageInterpolator {

    private static final Pattern KEY = Pattern.compile("\\{([a-z]+\\.error\\.[A-Za-z]+)}");

    private final MessageInterpolator standard;

    public WordsInterpolator() {
        this(Validation.byDefaultProvider().configure().getDefaultMessageInterpolator());
    }

    WordsInterpolator(MessageInterpolator standard) {
        this.standard = standard;
    }

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Words.LOCALE);
    }

    /** The portal speaks French, whatever locale is asked for. */
    @Override
    public String interpolate(String template, Context context, Locale locale) {
        String sentence =
                KEY.matcher(template).replaceAll(key -> Matcher.quoteReplacement(Words.sentence(key.group(1))));
        return standard.interpolate(sentence, context, Words.LOCALE);
    }
}
