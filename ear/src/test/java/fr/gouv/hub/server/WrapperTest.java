package fr.gouv.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvnw} on a machine that lacks something: one sentence, before Maven is asked for anything. */
class WrapperTest {

    private static final String JAVA = "openjdk version \"17.0.9\" 2023-10-17";

    @TempDir
    Path machine;

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of(null, "v20.1.0", "aucun JDK trouvé : installez un JDK 17 ou plus récent"),
                Arguments.of(
                        "openjdk version \"11.0.2\" 2019-01-15",
                        "v20.1.0",
                        "le JDK trouvé est trop ancien (version 11)"),
                Arguments.of("java version \"1.8.0_202\"", "v20.1.0", "le JDK trouvé est trop ancien (version 1)"),
                Arguments.of(JAVA, null, "Node.js (avec npm) est introuvable : installez Node.js 20"),
                Arguments.of(JAVA, "v18.19.1", "le Node.js trouvé est trop ancien (version 18)"));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void what_is_missing_or_too_old_is_told_in_one_sentence(String java, String node, String sentence)
            throws IOException, InterruptedException {
        for (String tool : new String[] {"sh", "sed", "head", "dirname", "df", "awk"}) {
            Files.createSymbolicLink(machine.resolve(tool), tool(tool));
        }
        if (java != null) {
            // as the real one does, on its standard error
            program("java", "echo '" + java + "' >&2");
        }
        if (node != null) {
            program("node", "echo " + node);
            program("npm", "echo 10.0.0");
        }
        ProcessBuilder wrapper = new ProcessBuilder(
                        machine.resolve("sh").toString(),
                        Path.of("..", "mvnw").toRealPath().toString(),
                        "-v")
                .redirectErrorStream(true);
        wrapper.environment().clear();
        wrapper.environment().put("PATH", machine.toString());
        wrapper.environment().put("LC_ALL", "C.UTF-8");
        Process process = wrapper.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isOne();
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
