package fr.gouv.hub.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** French words that made-up agents and communities are called by. */
final class Words {
    static final List<String> FIRST_NAMES = List.of(
            "Adèle",
            "Agnès",
            "Amina",
            "Anaïs",
            "André",
            "Antoine",
            "Aurélie",
            "Aya",
            "Bénédicte",
            "Benoît",
            "Camille",
            "Céline",
            "Chloé",
            "Christophe",
            "Clément",
            "Corinne",
            "David",
            "Delphine",
            "Élise",
            "Émilie",
            "Éric",
            "Fabien",
            "Fatou",
            "Florence",
            "François",
            "Frédéric",
            "Gaëlle",
            "Hélène",
            "Hugo",
            "Inès",
            "Isabelle",
            "Jean",
            "Jérôme",
            "Joëlle",
            "Julien",
            "Karim",
            "Laëtitia",
            "Laurent",
            "Léa",
            "Loïc",
            "Lucie",
            "Maëlle",
            "Malika",
            "Marc",
            "Marie",
            "Mathieu",
            "Mehdi",
            "Nadia",
            "Nicolas",
            "Noémie",
            "Olivier",
            "Pascale",
            "Patrick",
            "Paul",
            "Quentin",
            "Rachid",
            "Sébastien",
            "Sophie",
            "Thi",
            "Yann");

    static final List<String> LAST_NAMES = List.of(
            "Aubert",
            "Bailly",
            "Barbier",
            "Baudry",
            "Benali",
            "Bernard",
            "Bertrand",
            "Blanchard",
            "Bonnet",
            "Boucher",
            "Bourgeois",
            "Brun",
            "Carpentier",
            "Chevalier",
            "Colin",
            "Cordier",
            "Da Silva",
            "Diallo",
            "Dubois",
            "Dufour",
            "Dumont",
            "Dupuis",
            "Durand",
            "Fabre",
            "Faure",
            "Fernandez",
            "Fontaine",
            "Fournier",
            "Garnier",
            "Gauthier",
            "Girard",
            "Guérin",
            "Haddad",
            "Hamon",
            "Henry",
            "Hervé",
            "Huet",
            "Jacquet",
            "Lacroix",
            "Lambert",
            "Le Gall",
            "Le Goff",
            "Lefèvre",
            "Legrand",
            "Lemaire",
            "Leroux",
            "Marchand",
            "Marie-Rose",
            "Martin",
            "Mercier",
            "Meunier",
            "Michel",
            "Moreau",
            "Morin",
            "Nguyen",
            "Noël",
            "Olivier",
            "Payet",
            "Pelletier",
            "Perrin",
            "Petit",
            "Picard",
            "Renard",
            "Rivière",
            "Robin",
            "Rolland",
            "Rousseau",
            "Roussel",
            "Roy",
            "Schmitt",
            "Simon",
            "Tessier",
            "Thomas",
            "Traoré",
            "Vasseur",
            "Vidal",
            "Vincent",
            "Weber");

    /** Names of communities: who they gather; « %s » is a theme in lower case. */
    static final List<String> KINDS = List.of(
            "Réseau %s",
            "Les rendez-vous %s", "Atelier %s", "Club %s", "Cercle %s", "Communauté %s", "Entraide %s", "Labo %s");

    static final List<String> PURPOSES = List.of(
            "Partager méthodes et retours d’expérience entre agents qui font avancer %s au quotidien.",
            "S’entraider, outiller les équipes et faire connaître ce qui marche : %s, de l’idée au déploiement.",
            "Apprendre ensemble, du premier essai à la généralisation : %s, avec celles et ceux qui le pratiquent.",
            "Réunir les trois versants autour d’une même question, %s, et produire des ressources réutilisables.");

    static final String DESCRIPTION =
            """
            La communauté rassemble des agents qui travaillent sur **%1$s** dans leur service, quel que soit leur métier ou leur grade.

            Chaque mois, elle propose :

            - un rendez-vous d’une heure à distance, avec le témoignage d’une équipe et un temps de questions ;
            - un atelier d’entraide, où chacun apporte un cas et repart avec trois pistes ;
            - une sélection de ressources : guides, trames, cahiers des charges, retours d’expérience.

            Les nouveaux membres sont accueillis par l’équipe d’animation lors d’une séance de découverte de trente minutes. Aucune
            compétence particulière n’est demandée : il suffit d’avoir un projet, une question ou une expérience à partager.

            ## Ce que la communauté a déjà produit

            Un kit de démarrage, une douzaine de fiches pratiques, deux parcours d’apprentissage et un annuaire de pairs qui acceptent
            d’être sollicités. Tout est placé sous licence ouverte et peut être repris par un autre service.
            """;

    static final String CHARTER =
            """
            1. On parle depuis sa pratique, sans engager son administration.
            2. Ce qui se dit en atelier reste en atelier ; ce qui est publié peut être repris.
            3. On répond aux questions, y compris pour dire qu’on ne sait pas.
            """;

    static final String MOTIVE =
            "Je conduis un projet sur ce sujet dans mon service et j’aimerais échanger avec des équipes qui sont passées par là.";

    private Words() {}

    /** @return the text in lower case without accents, everything but letters and digits replaced by hyphens */
    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
