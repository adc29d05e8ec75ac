package fr.gouv.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvnw} on a machine that lacks something: one sentence, before Maven is asked for anything. */
class WrapperTest {

    private static final String JAVA = "openjdk version \"17.0.9\" 2023-10-17";
    private static final String NODE = "v20.1.0";
    private static final int PLENTY = 100_000_000;

    @TempDir
    Path machine;

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of(null, true, NODE, PLENTY, "aucun JDK trouvé : installez un JDK 17 ou plus récent"),
                Arguments.of(
                        "openjdk version \"11.0.2\" 2019-01-15",
                        true,
                        NODE,
                        PLENTY,
                        "le JDK trouvé est trop ancien (version 11)"),
                Arguments.of(
                        "java version \"1.8.0_202\"", true, NODE, PLENTY, "le JDK trouvé est trop ancien (version 1)"),
                Arguments.of(JAVA, false, NODE, PLENTY, "le Java trouvé ne sait pas compiler (javac manque)"),
                Arguments.of(JAVA, true, null, PLENTY, "Node.js (avec npm) est introuvable : installez Node.js 20"),
                Arguments.of(JAVA, true, "v18.19.1", PLENTY, "le Node.js trouvé est trop ancien (version 18)"),
                Arguments.of(JAVA, true, NODE, 3_145_727, "il reste moins de 3 Gio sur le disque de "),
                Arguments.of(JAVA, true, NODE, 3_145_728, "Maven est introuvable : installez Maven 3.6"));
    }

    static Set<Integer> offsets() {
        return Ports.uses().keySet();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void what_is_missing_or_too_old_is_told_in_one_sentence(
            String java, boolean javac, String node, int freeKib, String sentence)
            throws IOException, InterruptedException {
        if (java != null) {
            // as the real one does, on its standard error
            program("java", "echo '" + java + "' >&2");
        }
        if (javac) {
            program("javac", "exit 1");
        }
        if (node != null) {
            program("node", "echo " + node);
            program("npm", "echo 10.0.0");
        }
        program("df", "echo Filesystem; echo /dev/sda1 200000000 1 " + freeKib + " 1% /");
        requireRefused(sentence, "-v");
    }

    private void completeMachine() throws IOException {
        program("java", "echo '" + JAVA + "' >&2");
        program("javac", "exit 1");
        program("node", "echo " + NODE);
        program("npm", "echo 10.0.0");
        program("df", "echo Filesystem; echo /dev/sda1 200000000 1 " + PLENTY + " 1% /");
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void a_port_of_the_portal_that_is_taken_is_told_before_anything_is_built(int offset)
            throws IOException, InterruptedException {
        completeMachine();
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            int base = other.getLocalPort() - offset;
            for (List<String> profile : List.of(List.of("-Prun"), List.of("-P", "run"), List.of("-Pother,run"))) {
                List<String> said = new ArrayList<>(profile);
                said.add("-Dhub.port=" + base);
                requireRefused("le port " + other.getLocalPort() + " est déjà utilisé", said.toArray(String[]::new));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "beaucoup", "-1", "018000", "1e4", "99999999999999999999"})
    void a_base_of_ports_that_is_no_number_is_refused(String base) throws IOException, InterruptedException {
        completeMachine();
        requireRefused(
                "-Dhub.port doit être un nombre (valeur lue : « " + base + " »).", "-Prun", "-Dhub.port=" + base);
    }

    @Test
    void a_base_of_ports_that_has_no_room_is_refused() throws IOException, InterruptedException {
        completeMachine();
        requireRefused("le port de base 65500 n'est pas utilisable", "-Prun", "-Dhub.port=65500");
        requireRefused("le port de base 80 n'est pas utilisable", "-Dhub.port=80", "-Prun");
    }

    @Test
    void only_the_portal_needs_its_ports() throws IOException, InterruptedException {
        completeMachine();
        requireRefused("Maven est introuvable", "verify", "-Dhub.port=80");
    }

    private void requireRefused(String sentence, String... arguments) throws IOException, InterruptedException {
        for (String tool : new String[] {"sh", "sed", "head", "dirname", "awk"}) {
            if (!Files.exists(machine.resolve(tool))) {
                Files.createSymbolicLink(machine.resolve(tool), tool(tool));
            }
        }
        List<String> command = new ArrayList<>(List.of(
                machine.resolve("sh").toString(),
                Path.of("..", "mvnw").toRealPath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder wrapper = new ProcessBuilder(command).redirectErrorStream(true);
        wrapper.environment().clear();
        wrapper.environment().put("PATH", machine.toString());
        wrapper.environment().put("HOME", machine.toString());
        wrapper.environment().put("LC_ALL", "C.UTF-8");
        Process process = wrapper.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isOne();
        assertThat(said).startsWith("hub : " + sentence).endsWith("\n").hasLineCount(1);
    }

    private static Path tool(String name) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private void program(String name, String command) throws IOException {
        Path file = Files.writeString(machine.resolve(name), "#!" + tool("sh") + "\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
