package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.hub.database.Row;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails about the life of communities, as the mail server gets them: whole sentences, text and HTML the same, names inert. */
class CommunityMailIT {

    private static final String TIME =
            ",'starts':'2026-11-24T12:30:00','ends':'2026-11-24T14:00:00','zone':'Europe/Paris'";
    private static final String NAMES =
            "\"from\":\"Un & <b>deux</b>\",\"into\":\"Trois\",\"community\":\"Un & <b>deux</b>\","
                    + "\"link\":\"https://hub.invalid/communautes/trois\"";

    /** Template, what it is told beside the names, and a sentence that it then says. */
    private static final String[][] MAILS = {
        {"community-merged", ",'hosted':true", "ne vous montre aux autres membres"},
        {"community-merged", ",'hosted':false", "vous êtes membre de"},
        {"request-overtaken", ",'member':true,'policy':'OPEN'", "déjà membre"},
        {"request-overtaken", ",'member':false,'policy':'OPEN'", "la rejoindre tout de suite"},
        {"request-overtaken", ",'member':false,'policy':'ON_REQUEST'", "suit son cours"},
        {"request-overtaken", ",'member':false,'policy':'INVITATION'", "sur invitation"},
        {"community-orphaned", ",'x':1", "vous proposer pour l’animer"},
        {"community-orphaned-hub", ",'members':1", "qui compte 1 membre."},
        {"community-orphaned-hub", ",'members':1234", "membres"},
        {
            "follow-digest",
            ",'more':2,'items':[{'kind':'NEWS','title':'T <i>','community':'C','link':'https://hub.invalid/actualites/t'}]",
            "Et 2 autres"
        },
        {
            "follow-digest",
            ",'more':0,'items':[{'kind':'THREAD','title':'T','community':'C','link':'https://hub.invalid/discussions/1'}]",
            "Discussion de"
        },
        {
            "follow-digest",
            ",'more':0,'items':[{'kind':'EVENT','title':'T','community':'C','link':'https://hub.invalid/e'}]",
            "- Événement de"
        },
        {
            "follow-digest",
            ",'more':0,'items':[{'kind':'SERIES','title':'T','community':'C','link':'https://hub.invalid/e'}]",
            "- Série d’événements de"
        },
        {"event-walk-in", ",'title':'T <i>'" + TIME, "les organisateurs vous ont inscrit sur place"},
        {
            "series-registered",
            ",'title':'T','refused':[],'dates':[{'seated':false,'link':'https://hub.invalid/e'" + TIME + "}]",
            "Vous êtes sur la liste d’attente de la série"
        },
        {
            "series-registered",
            ",'title':'T','refused':[],'dates':[{'seated':true,'link':'https://hub.invalid/e'" + TIME
                    + "},{'seated':false,'link':'https://hub.invalid/e'" + TIME + "}]",
            "Vous êtes inscrit à la série"
        },
    };

    /** All are sent at once: the sender looks each second. */
    static List<Arguments> mails() throws SQLException {
        List<Arguments> mails = new ArrayList<>();
        try (Connection connection = TestPortal.connection()) {
            for (String[] mail : MAILS) {
                String address = Row.unique("membre") + "@essai.gouv.fr";
                Row.mail(address)
                        .set("template", mail[0])
                        .set("parameters", "{" + NAMES + mail[1].replace('\'', '"') + "}")
                        .insert(connection);
                mails.add(Arguments.of(mail[0], mail[1], mail[2], address));
            }
        }
        return mails;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mails")
    void a_mail_says_what_happened(String template, String parameters, String sentence, String address)
            throws MessagingException {
        MimeMessage mail = Mailbox.await(address, 1);
        assertThat(mail.getSubject()).isNotBlank().doesNotContain("${");
        assertThat(Mailbox.text(mail))
                .contains(sentence)
                .contains("https://hub.invalid/", "Vous recevez ce message parce que")
                .doesNotContain("${", "<#");
        assertThat(Mailbox.html(mail)).contains("lang=\"fr\"").doesNotContain("<b>deux</b>", "<i>", "${", "<#");
    }
}
