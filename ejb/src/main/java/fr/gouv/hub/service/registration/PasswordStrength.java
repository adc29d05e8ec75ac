package fr.gouv.hub.service.registration;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.registration.PasswordRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/** How long a password holds against who guesses: words, names, dates, rows of keys and passwords known to all count for little. */
@ApplicationScoped
public class PasswordStrength {

    /** CNIL, délibération 2022-100: with a limit of attempts, 50 bits. */
    private static final double BITS = 50;

    private static final List<String> OURS = List.of(
            "hub", "communaute", "communautes", "transformation", "publique", "motdepasse", "bonjour", "azerty");

    /** @throws PasswordRefusedException when it is too easy to guess, above all for who knows the agent */
    void require(String password, Agent agent) {
        Configuration configuration = new ConfigurationBuilder()
                .setDictionaries(dictionaries(agent))
                .setMinimumEntropy(BITS)
                .setLocale(Locale.ROOT)
                .createConfiguration();
        if (!new Nbvcxz(configuration).estimate(password).isMinimumEntropyMet()) {
            throw PasswordRefusedException.weak();
        }
    }

    /** Those of the library, which loads them once, and what everybody tries first against this agent. */
    private static List<Dictionary> dictionaries(Agent agent) {
        Stream<String> his = Stream.of(agent.name().first(), agent.name().last())
                .filter(Objects::nonNull)
                .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{N}]+")));
        Stream<String> address = Stream.of(agent.email().value().split("[^\\p{L}\\p{N}]+"));
        List<String> words = Stream.of(his, address, OURS.stream())
                .flatMap(each -> each)
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
        List<Dictionary> all = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        all.add(new DictionaryBuilder()
                .setDictionaryName("agent")
                .addWords(words, 1)
                .createDictionary());
        return all;
    }
}
