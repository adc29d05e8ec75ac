package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The portal's sentences. A key begins with its feature, which names the bundle: {@code community.list.header.count} is in
 * {@code i18n/community.properties}. A view reads a plain text by {@code #{communityText['…']}} and a sentence with arguments
 * by {@code #{words.say('…', n)}}.
 */
@Named
@ApplicationScoped
public class Words {

    /** The portal speaks French, whatever a browser asks for. */
    public static final Locale LOCALE = Locale.FRANCE;

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();
    private static final Map<Enum<?>, String> NAMES = new ConcurrentHashMap<>();

    /** @see #sentence */
    public String say(String key, Object... arguments) {
        return sentence(key, arguments);
    }

    /** @return what an enum's constant is called: key {@code <feature>.<Enum>.<CONSTANT>}, the feature being that of its package */
    public String name(Enum<?> constant) {
        return constant == null ? "" : NAMES.computeIfAbsent(constant, named -> sentence(keyOf(named)));
    }

    /**
     * The title of the window: « page – section – Le hub des communautés ».
     *
     * @param wrong whether the page shows errors: the title says so first (RGAA 8.6)
     * @param page title of the page; null or empty for the home page
     * @param section what the page belongs to, may be null or empty
     */
    public String title(boolean wrong, String page, String section) {
        return Stream.of(
                        wrong ? sentence("shared.layout.title.error") : "",
                        page,
                        section,
                        sentence("shared.layout.title.service"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    /** @return « 12 345 », with narrow no-break spaces */
    public String number(Number number) {
        return NumberFormat.getIntegerInstance(LOCALE).format(number);
    }

    /**
     * @param key beginning with its feature
     * @param arguments numbers are written the French way; a plural is a {@code choice} format
     * @throws java.util.MissingResourceException when no bundle has the key; {@code MessagesTest} looks for that at build time
     */
    public static String sentence(String key, Object... arguments) {
        if (arguments.length == 0) {
            return TEXTS.computeIfAbsent(key, Words::text);
        }
        // formats are not thread-safe, and reading a pattern costs ten times a copy
        MessageFormat read = FORMATS.computeIfAbsent(key, unread -> new MessageFormat(text(unread), LOCALE));
        return ((MessageFormat) read.clone()).format(arguments);
    }

    private static String text(String key) {
        String feature = key.substring(0, Math.max(0, key.indexOf('.')));
        return ResourceBundle.getBundle("i18n." + feature, LOCALE).getString(key);
    }

    static String keyOf(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String feature = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return feature + "." + type.getSimpleName() + "." + constant.name();
    }
}
