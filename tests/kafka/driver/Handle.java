import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One client and its thread: commands are carried out in the order they came. */
abstract class Handle {
    private final BlockingQueue<JsonNode> queue = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    Handle() {
        Thread thread = new Thread(this::loop);
        thread.setDaemon(true);
        thread.start();
    }

    void submit(JsonNode command) {
        queue.add(command);
    }

    abstract Object call(String op, JsonNode args) throws Exception;

    /** What the client does on its own while no command waits; true if it did something. */
    boolean idle() {
        return false;
    }

    private void loop() {
        boolean busy = false;
        while (!closed) {
            JsonNode command;
            try {
                command = queue.poll(busy ? 0 : 50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            if (command == null) {
                busy = idle();
            } else {
                run(command);
            }
        }
    }

    private void run(JsonNode command) {
        long start = System.nanoTime();
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", command.get("id"));
        try {
            answer.put("result", call(command.get("op").asText(), command.get("args")));
        } catch (Throwable e) {
            answer.put("error", describe(e));
        }
        answer.put("ms", (System.nanoTime() - start) / 1_000_000);
        if (command.get("op").asText().equals("close")) {
            closed = true;
        }
        Driver.reply(answer);
    }

    static Map<String, Object> describe(Throwable thrown) {
        Throwable e = thrown;
        while ((e instanceof ExecutionException || e instanceof CompletionException) && e.getCause() != null) {
            e = e.getCause();
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("class", e.getClass().getSimpleName());
        error.put("message", String.valueOf(e.getMessage()));
        List<String> causes = new ArrayList<>();
        for (Throwable c = e.getCause(); c != null && causes.size() < 5; c = c.getCause()) {
            causes.add(c.getClass().getSimpleName() + ": " + c.getMessage());
        }
        error.put("causes", causes);
        return error;
    }

    static Map<String, Object> config(JsonNode args) {
        Map<String, Object> config = new HashMap<>();
        args.get("config").fields().forEachRemaining(e -> config.put(e.getKey(), e.getValue().asText()));
        return config;
    }

    static Map<String, String> strings(JsonNode node) {
        Map<String, String> map = new HashMap<>();
        node.fields().forEachRemaining(e -> map.put(e.getKey(), e.getValue().asText()));
        return map;
    }

    static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(e -> list.add(e.asText()));
        return list;
    }

    static long ms(JsonNode args, long otherwise) {
        return args.has("ms") ? args.get("ms").asLong() : otherwise;
    }
}
