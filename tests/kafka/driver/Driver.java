import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the Kafka clients of one release for the TypeScript orchestration: commands come in as JSON lines,
 * answers go out as JSON lines. Every client lives on a thread of its own, so a call that hangs stops nobody else.
 */
public final class Driver {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Map<String, Handle> HANDLES = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        reply(Map.of("id", 0, "result", "ready"));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            accept(JSON.readTree(line));
        }
        // The orchestration is gone: a hanging client must not keep this process alive.
        Runtime.getRuntime().halt(0);
    }

    private static void accept(JsonNode command) {
        String name = command.get("on").asText();
        if (command.get("op").asText().equals("open")) {
            HANDLES.put(name, create(command.get("args").get("kind").asText()));
        }
        Handle handle = HANDLES.get(name);
        if (handle == null) {
            reply(Map.of("id", command.get("id"), "error", Map.of("class", "NoSuchHandle", "message", name)));
            return;
        }
        handle.submit(command);
        if (command.get("op").asText().equals("close")) {
            HANDLES.remove(name);
        }
    }

    private static Handle create(String kind) {
        switch (kind) {
            case "admin": return new AdminHandle();
            case "producer": return new ProducerHandle();
            case "consumer": return new ConsumerHandle();
            default: return byName(kind);
        }
    }

    /** Clients that only newer lines have sit in a source file that only those lines compile. */
    private static Handle byName(String className) {
        try {
            return (Handle) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("This line has no client of kind " + className, e);
        }
    }

    static synchronized void reply(Map<String, ?> answer) {
        try {
            OUT.println(JSON.writeValueAsString(answer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
