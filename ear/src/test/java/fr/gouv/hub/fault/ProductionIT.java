package fr.gouv.hub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import fr.gouv.hub.e2e.HttpVisit;
import fr.gouv.hub.server.HubServer;
import fr.gouv.hub.server.HubSettings;
import fr.gouv.hub.server.Ports;
import fr.gouv.hub.web.shared.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a ministry has after it ran the scripts for the first time: the portal in production mode, with nobody in it. Then
 * what the scripts do on that domain, up to its first administrator. In this order, on a server of its own.
 */
@Tag("fault")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionIT {

    private static final String FIRST = "camille.martin@modernisation.gouv.fr";
    private static final String SECOND = "dominique.petit@modernisation.gouv.fr";
    private static final String NOBODYS = "Ce lien a déjà servi";

    private static HubServer server;
    private static Path scripts;

    @BeforeAll
    static void start() {
        HubSettings given = HubSettings.fromSystemProperties(Ports.TEST_BASE);
        Path unpacked = given.work().resolve("payara");
        scripts = given.payaraConfig().resolve("bin");
        server = HubServer.started(new HubSettings(
                given.work().resolveSibling("production-server"),
                new Ports(given.ports().base() + 100),
                true,
                // the programs of the other faults' server, when it has started: only the domain is this one's
                Files.exists(unpacked.resolve(".unpacked")) ? unpacked.resolve("payara6") : given.payara(),
                given.driver(),
                given.ear(),
                given.payaraConfig(),
                "512m",
                Map.of("hub.mode", "production")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static HttpVisit visit() {
        return new HttpVisit(server.url());
    }

    @Test
    @Order(1)
    void there_are_reference_data_and_nothing_else() {
        List<String> tables = column("select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = 'BASE TABLE'");
        assertThat(tables).hasSizeGreaterThan(50).contains("agent", "community", "event", "demonstration_load");
        assertThat(tables.stream().filter(table -> number("select count(*) from " + table) > 0))
                .containsExactlyInAnyOrder(
                        "administration",
                        "email_domain",
                        "territory",
                        "theme",
                        // how far the daily mail has come: one row, for ever
                        "follow_digest",
                        "flyway_schema_history");
    }

    static Stream<String> pagesOfTheDemonstration() {
        return Arrays.stream(Page.values())
                .filter(page -> page.is(Page.Trait.DEMONSTRATION))
                .map(page -> page.path(page.variables().stream()
                        .map(variable -> variable.equals("id") ? "1" : "numerique-en-sante")
                        .toArray()));
    }

    @Test
    @Order(2)
    void the_demonstration_has_pages_to_be_kept_out() {
        assertThat(pagesOfTheDemonstration()).hasSizeGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @Order(2)
    @MethodSource("pagesOfTheDemonstration")
    void a_page_of_the_demonstration_does_not_exist(String path) {
        HttpResponse<String> answer = visit().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("Page non trouvée");
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(strings = {"/", "/communautes", "/agenda", "/inscription", "/connexion", "/plan-du-site"})
    void no_page_speaks_of_the_demonstration(String path) {
        HttpResponse<String> answer = visit().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        requireNoDemonstration(answer);
    }

    @Test
    @Order(2)
    void nobody_signs_in_by_password_unless_the_ministry_says_so() {
        HttpResponse<String> answer = visit().get("/connexion/mot-de-passe");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isEqualTo("Page non trouvée");
        assertThat(visit().get("/connexion").body()).doesNotContain("mot-de-passe");
    }

    private static HttpResponse<String> askForLink(String address) {
        HttpVisit visitor = visit();
        return visitor.formOf(visitor.get("/inscription"), "email")
                .with("email", address)
                .submit();
    }

    @Test
    @Order(3)
    void who_asks_for_a_link_is_sent_to_his_own_mailbox_and_nobody_asks_for_a_fourth() {
        HttpResponse<String> sent = askForLink(FIRST);
        assertThat(Jsoup.parse(sent.body()).select("main").text()).contains("Consultez votre messagerie", FIRST);
        requireNoDemonstration(sent);
        assertThat(askForLink("claude.second@modernisation.gouv.fr").statusCode())
                .isEqualTo(200);
        assertThat(askForLink("claude.troisieme@modernisation.gouv.fr").statusCode())
                .isEqualTo(200);
        HttpResponse<String> fourth = askForLink("claude.quatrieme@modernisation.gouv.fr");
        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(fourth.body()).select("main input[name=email]").val())
                .isEqualTo("claude.quatrieme@modernisation.gouv.fr");
        assertThat(number("select count(*) from sign_in_link")).isEqualTo(3);
    }

    /** What the domain scripts set and no page shows: see {@code create-domain.sh}. */
    @Test
    @Order(3)
    void the_server_tells_nothing_of_itself_compresses_and_writes_its_log_in_lines_of_json()
            throws IOException, InterruptedException {
        for (String path : List.of("/", "/nulle-part", "/inscription")) {
            HttpResponse<String> answer = visit().get(path);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by", "Server");
            assertThat(answer.headers().allValues("Set-Cookie") + answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("jsessionid=");
        }
        String style = Jsoup.parse(visit().get("/").body())
                .select("link[rel=stylesheet]")
                .first()
                .attr("href");
        for (String path : List.of("/", style)) {
            // an answer to a request that proposes HTTP/2 without TLS, as no browser does, is not compressed
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(server.url().resolve(path))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
        }
        List<String> log = Files.readAllLines(server.payara().serverLog());
        assertThat(log).isNotEmpty().allSatisfy(line -> assertThat(
                        JsonParser.parseString(line).isJsonObject())
                .isTrue());
        HttpResponse<Void> admin = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + server.settings().ports().admin() + "/management/domain"))
                                .header("X-Requested-By", "test")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(admin.statusCode()).as("administration without its password").isEqualTo(401);
    }

    private static void requireNoDemonstration(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("/demonstration")
                .doesNotContainIgnoringCase("démonstration")
                .doesNotContain("@demo.gouv.fr");
    }

    @Test
    @Order(4)
    void the_same_scripts_a_second_time_change_nothing() throws IOException {
        Map<String, String> before = domain();
        Path checked = configuration("HUB_CHECK_DATABASE=true");
        Answer configured = run("create-domain.sh", checked);
        assertThat(configured.code()).as(configured.toString()).isZero();
        assertThat(configured.said()).hasSize(2);
        assertThat(configured.said().get(0)).startsWith("Base de données joignable : ");
        assertThat(configured.said().get(1)).endsWith(" : rien à changer.");
        Answer deployed = run("deploy.sh", checked, server.settings().ear().toString());
        assertThat(deployed.code()).as(deployed.toString()).isZero();
        assertThat(deployed.said()).containsExactly("Cette version du portail est déjà installée : rien à changer.");
        Answer started = run("start-domain.sh", checked);
        assertThat(started.code()).as(started.toString()).isZero();
        assertThat(started.said().get(0)).endsWith(" est déjà démarré.");
        assertThat(domain()).containsKey("domain.xml").isEqualTo(before);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        "HUB_DB_PORT=" + (server.settings().ports().base() + 7), "aucune base ne répond à 127.0.0.1:"),
                Arguments.of(
                        "HUB_DB_PASSWORD_FILE=" + scripts.resolve("stop-domain.sh"),
                        "le compte « hub » ou son mot de passe est refusé par la base"),
                Arguments.of(
                        "HUB_DB_USER=personne", "le compte « personne » ou son mot de passe est refusé par la base"),
                Arguments.of("HUB_DB_NAME=ailleurs", "n'a aucun droit sur la base « ailleurs », ou elle n'existe pas"),
                Arguments.of(
                        "HUB_DB_PASSWORD_FILE=/nulle/part",
                        "le fichier /nulle/part (mot de passe de la base (HUB_DB_PASSWORD_FILE)) est introuvable"),
                Arguments.of(
                        "HUB_DB_DRIVER=/nulle/part.jar", "le pilote HUB_DB_DRIVER=/nulle/part.jar est introuvable"),
                Arguments.of(
                        "HUB_PAYARA_HOME=/nulle/part", "HUB_PAYARA_HOME=/nulle/part n'est pas un dossier de Payara"),
                Arguments.of("HUB_PORT_BASE=beaucoup", "la clé HUB_PORT_BASE doit être un nombre entier"),
                Arguments.of("HUB_HEAP=beaucoup", "HUB_HEAP doit ressembler à 2g ou 1536m"),
                Arguments.of("HUB_DB_HSOT=ailleurs", "la clé « HUB_DB_HSOT » est inconnue"),
                Arguments.of("HUB_HEAP", "il manque le signe « = »"),
                Arguments.of("hub.public-url=", "la ligne hub.public-url (adresse publique du portail) manque"));
    }

    @ParameterizedTest
    @Order(5)
    @MethodSource("mistakes")
    void a_mistake_in_the_configuration_is_told_in_one_sentence(String line, String sentence) throws IOException {
        Map<String, String> before = domain();
        Answer answer = run("create-domain.sh", configuration("HUB_CHECK_DATABASE=true", line));
        assertThat(answer.code()).isOne();
        assertThat(answer.said()).isEmpty();
        assertThat(answer.complained()).hasSize(1);
        assertThat(answer.complained().get(0)).startsWith("Erreur : ").contains(sentence);
        assertThat(domain()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void who_comes_first_with_a_printed_link_administers_the_portal_and_nobody_after_him() throws IOException {
        Path configuration = server.payara().configuration();
        Answer wrong = run("first-administrator.sh", configuration, "camille");
        assertThat(wrong.code()).isOne();
        assertThat(wrong.complained())
                .containsExactly("Erreur : « camille » n'est pas une adresse électronique valable.");

        // two links were printed before either was used; both are used at once
        HttpVisit camille = visit();
        HttpVisit dominique = visit();
        String ofCamille =
                printed("first-administrator.sh", configuration, "  Camille.MARTIN@modernisation.gouv.fr ", FIRST);
        String ofDominique = printed("first-administrator.sh", configuration, SECOND, SECOND);
        HttpVisit.Form one = camille.formOf(camille.get(ofCamille), "confirm-link");
        HttpVisit.Form two = dominique.formOf(dominique.get(ofDominique), "confirm-link");
        assertThat(number("select count(*) from agent"))
                .as("a link that is opened does nothing")
                .isZero();
        CompletableFuture<HttpResponse<String>> other = CompletableFuture.supplyAsync(two::submit);
        HttpResponse<String> answer = one.submit();
        boolean won = answer.statusCode() == 302;
        HttpResponse<String> lost = won ? other.join() : answer;
        assertThat(won ? 302 : other.join().statusCode()).isEqualTo(302);
        assertThat(lost.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(lost.body()).select("main").text()).contains(NOBODYS);

        assertThat(column("select a.email from agent_role r join agent a on a.id = r.agent_id where r.role = 'ADMIN'"))
                .containsExactly(won ? FIRST : SECOND);
        assertThat(column("select email from agent"))
                .as("the other has no account")
                .hasSize(1);
        HttpVisit administrator = won ? camille : dominique;
        assertThat(administrator.get("/administration/communautes").statusCode())
                .isEqualTo(200);
        assertThat(HttpVisit.hasForm(administrator.get("/mon-profil"), "chosen"))
                .as("a password of no use")
                .isFalse();
        assertThat(visit().get(won ? ofCamille : ofDominique).statusCode()).isEqualTo(410);

        Answer again = run("first-administrator.sh", configuration, SECOND);
        assertThat(again.code()).isOne();
        assertThat(again.said()).isEmpty();
        assertThat(again.complained()).hasSize(1);
        assertThat(again.complained().get(0)).isEqualTo("Erreur : le portail a déjà un administrateur.");
    }

    @Test
    @Order(7)
    void a_port_that_another_program_holds_is_told_in_one_sentence_and_the_domain_is_left_as_it_was()
            throws IOException {
        Path configuration = server.payara().configuration();
        // what a later version may bring: whatever the domain is made from counts as a change
        Path later = copyOfTheScripts();
        Files.writeString(later.resolve("lib/unavailable.html"), "<!-- later -->\n", StandardOpenOption.APPEND);
        Answer stopped = run("stop-domain.sh", configuration);
        assertThat(stopped.code()).as(stopped.toString()).isZero();
        int port = server.settings().ports().http();
        try (ServerSocket other = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            Answer started = run("start-domain.sh", configuration);
            assertThat(started.said()).isEmpty();
            requireTaken(started, port);
            Answer updated = run(later.resolve("bin"), "create-domain.sh", configuration);
            assertThat(updated.said()).singleElement().asString().startsWith("Mise à jour du domaine ");
            requireTaken(updated, port);
            assertThat(domain()).containsKey("hub-applied");
        }
        Answer updated = run(later.resolve("bin"), "create-domain.sh", configuration);
        assertThat(updated.code()).as(updated.toString()).isZero();
        assertThat(server.payara()
                        .serverLog()
                        .resolveSibling("../docroot/unavailable.html")
                        .normalize())
                .content()
                .endsWith("<!-- later -->\n");
    }

    @Test
    @Order(8)
    void where_no_mail_reaches_anybody_a_printed_link_and_a_password_let_agents_in() throws IOException {
        Answer changed = run("create-domain.sh", configuration("hub.password-sign-in=true"));
        assertThat(changed.code()).as(changed.toString()).isZero();
        Path configuration = server.payara().configuration();

        Answer stranger = run("sign-in-link.sh", configuration, "camille@fournisseur.example");
        assertThat(stranger.code()).isOne();
        assertThat(stranger.complained())
                .containsExactly("Erreur : « fournisseur.example » ne fait pas partie des domaines dont les agents"
                        + " peuvent s'inscrire.");
        Answer nobody = run("sign-in-link.sh", configuration);
        assertThat(nobody.complained()).singleElement().asString().startsWith("Erreur : indiquez l'adresse");

        // a newcomer, then the same agent who has forgotten his password
        String address = "claude.sansmessagerie@ain.gouv.fr";
        for (String password : List.of("lavande tracteur orage cuivre 7", "k7#vQ9!zLm2x-falaise")) {
            HttpVisit agent = visit();
            String link = printed("sign-in-link.sh", configuration, address, address);
            HttpResponse<String> arrived =
                    agent.formOf(agent.get(link), "confirm-link").submit();
            assertThat(arrived.statusCode()).isEqualTo(302);
            assertThat(arrived.headers().firstValue("Location").orElseThrow()).endsWith("/mon-profil");
            HttpResponse<String> chosen = agent.formOf(agent.get("/mon-profil"), "chosen")
                    .with("chosen", password)
                    .with("repeated", password)
                    .submit();
            assertThat(chosen.statusCode()).isEqualTo(302);
            HttpVisit later = visit();
            HttpResponse<String> entered = later.formOf(later.get("/connexion/mot-de-passe"), "password")
                    .with("email", address)
                    .with("password", password)
                    .submit();
            assertThat(entered.statusCode()).isEqualTo(302);
            assertThat(later.get("/mon-profil").body()).contains(address);
            assertThat(visit().get(link).statusCode()).isEqualTo(410);
        }
        assertThat(number("select count(*) from agent where email = '" + address + "'"))
                .isOne();
    }

    private static void requireTaken(Answer answer, int port) {
        assertThat(answer.code()).isOne();
        assertThat(answer.complained())
                .singleElement()
                .asString()
                .startsWith("Erreur : le port " + port + " est déjà utilisé sur cette machine")
                .contains("HUB_PORT_HTTP");
    }

    private static Path copyOfTheScripts() throws IOException {
        Path copy = Files.createTempDirectory(server.settings().work(), "payara-config");
        try (Stream<Path> files = Files.walk(server.settings().payaraConfig())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(
                        server.settings().payaraConfig().relativize(file).toString());
                if (!target.equals(copy)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return copy;
    }

    /** @return path of the link that the script printed for an address */
    private static String printed(String script, Path configuration, String typed, String address) throws IOException {
        Answer answer = run(script, configuration, typed);
        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.said()).hasSize(2);
        assertThat(answer.said().get(0)).isEqualTo("Lien à usage unique pour " + address + ", valable 24 heures :");
        URI link = URI.create(answer.said().get(1));
        assertThat(answer.said().get(1)).startsWith(server.url() + "/connexion/lien?jeton=");
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    /**
     * What a script answered.
     *
     * @param said lines of its standard output
     * @param complained lines of its standard error
     */
    private record Answer(int code, List<String> said, List<String> complained) {}

    private static Answer run(String script, Path configuration, String... arguments) throws IOException {
        return run(scripts, script, configuration, arguments);
    }

    private static Answer run(Path folder, String script, Path configuration, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", folder.resolve(script).toString(), configuration.toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("hub", ".out");
        Path complained = Files.createTempFile("hub", ".err");
        try {
            int code = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile())
                    .start()
                    .waitFor();
            return new Answer(code, Files.readAllLines(said), Files.readAllLines(complained));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(said);
            Files.delete(complained);
        }
    }

    /** @return the domain's configuration file with some lines in the place of those that have the same key */
    private static Path configuration(String... changes) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(server.payara().configuration()));
        for (String change : changes) {
            String key = change.substring(0, change.indexOf('=') + 1);
            lines.removeIf(line -> !key.isEmpty() && line.startsWith(key));
            lines.add(change);
        }
        return Files.write(
                server.payara().configuration().resolveSibling("changed.conf"), lines, StandardCharsets.UTF_8);
    }

    /** @return what the domain is configured by, each file with its content; and the process that runs it */
    private static Map<String, String> domain() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found =
                Files.list(server.payara().serverLog().resolve("../../config").normalize())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static long number(String sql) {
        return Long.parseLong(column(sql).get(0));
    }

    private static List<String> column(String sql) {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
