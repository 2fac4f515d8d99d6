import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A member of a share group. */
final class ShareHandle extends Handle {
    private KafkaShareConsumer<byte[], byte[]> consumer;
    private final Map<String, ConsumerRecord<byte[], byte[]>> held = new LinkedHashMap<>();
    private boolean polling;
    private List<Object> records = new ArrayList<>();
    private List<Object> events = new ArrayList<>();

    @Override
    Object call(String op, JsonNode a) throws Exception {
        switch (op) {
            case "open":
                consumer = new KafkaShareConsumer<>(config(a), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                consumer.setAcknowledgementCommitCallback((offsets, e) -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("type", "acknowledged");
                    row.put("offsets", offsets.values().stream().flatMap(s -> s.stream()).sorted().collect(Collectors.toList()));
                    row.put("error", e == null ? null : describe(e));
                    events.add(row);
                });
                return null;
            case "subscribe": consumer.subscribe(list(a.get("topics"))); return null;
            case "start": polling = true; return null;
            case "stop": polling = false; return null;
            case "poll": return poll(ms(a, 1000));
            case "sleep": Thread.sleep(ms(a, 0)); return null;
            case "records": { List<Object> taken = records; records = new ArrayList<>(); return taken; }
            case "events": { List<Object> taken = events; events = new ArrayList<>(); return taken; }
            case "acknowledge":
                consumer.acknowledge(held.get(a.get("record").asText()), AcknowledgeType.valueOf(a.get("type").asText()));
                return null;
            case "commitSync": return commit(a);
            case "settings": return Reflect.effectiveConfig(consumer);
            case "close": consumer.close(Duration.ofMillis(ms(a, 3000))); return null;
            default: throw new IllegalArgumentException(op);
        }
    }

    @Override
    boolean idle() {
        if (!polling) return false;
        try {
            records.addAll(poll(50));
        } catch (Throwable e) {
            polling = false;
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("type", "failed");
            row.put("error", describe(e));
            events.add(row);
        }
        return true;
    }

    private List<Object> poll(long ms) {
        List<Object> rows = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> r : consumer.poll(Duration.ofMillis(ms))) {
            held.put(r.partition() + "-" + r.offset(), r);
            rows.add(ConsumerHandle.row(r));
        }
        return rows;
    }

    private Object commit(JsonNode a) {
        Map<String, Object> result = new TreeMap<>();
        consumer.commitSync(Duration.ofMillis(ms(a, 5000)))
            .forEach((tp, e) -> result.put(tp.topicPartition().toString(), e.map(Handle::describe).orElse(null)));
        return result;
    }
}
