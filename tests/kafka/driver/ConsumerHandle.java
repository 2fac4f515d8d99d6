import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of bytes: polled by command, or polling by itself after "start". */
final class ConsumerHandle extends Handle implements ConsumerRebalanceListener {
    private KafkaConsumer<byte[], byte[]> consumer;
    private boolean polling;
    private List<Object> records = new ArrayList<>();
    private List<Object> events = new ArrayList<>();

    @Override
    Object call(String op, JsonNode a) throws Exception {
        switch (op) {
            case "open":
                consumer = new KafkaConsumer<>(config(a), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                return null;
            case "subscribe": consumer.subscribe(list(a.get("topics")), this); return null;
            case "assign": consumer.assign(partitions(a)); return null;
            case "start": polling = true; return null;
            case "stop": polling = false; return null;
            case "poll": return poll(ms(a, 1000));
            case "sleep": Thread.sleep(ms(a, 0)); return null;
            case "records": { List<Object> taken = records; records = new ArrayList<>(); return taken; }
            case "events": { List<Object> taken = events; events = new ArrayList<>(); return taken; }
            case "readAll": return readAll(a);
            case "commitSync": commitSync(a); return null;
            case "commitAsync":
                consumer.commitAsync((offsets, e) -> event("committed", Set.of(), e));
                return null;
            case "seek": consumer.seek(partition(a.get("partition").asText()), a.get("offset").asLong()); return null;
            case "position": return consumer.position(partition(a.get("partition").asText()), Duration.ofMillis(ms(a, 5000)));
            case "committed": return committed(a);
            case "lag": return lag(partition(a.get("partition").asText()));
            case "assignment": return AdminHandle.names(consumer.assignment());
            case "meta": return Map.of("generation", consumer.groupMetadata().generationId(),
                "memberId", consumer.groupMetadata().memberId());
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
            event("failed", Set.of(), e);
        }
        return true;
    }

    private List<Object> poll(long ms) {
        List<Object> rows = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> r : consumer.poll(Duration.ofMillis(ms))) rows.add(row(r));
        return rows;
    }

    static Map<String, Object> row(ConsumerRecord<byte[], byte[]> r) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("topic", r.topic());
        row.put("partition", r.partition());
        row.put("offset", r.offset());
        row.put("key", text(r.key()));
        row.put("value", text(r.value()));
        row.put("size", r.value() == null ? 0 : r.value().length);
        Object count = Reflect.first(r, "deliveryCount");
        row.put("delivery", count instanceof java.util.Optional ? ((java.util.Optional<?>) count).orElse(null) : null);
        Map<String, String> headers = new TreeMap<>();
        r.headers().forEach(h -> headers.put(h.key(), text(h.value())));
        row.put("headers", headers);
        return row;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.UTF_8);
    }

    /** Everything between the beginning and the end of a topic's partitions, within a time limit. */
    private Object readAll(JsonNode a) {
        Duration limit = Duration.ofMillis(ms(a, 10_000));
        long deadline = System.currentTimeMillis() + limit.toMillis();
        List<TopicPartition> all = consumer.partitionsFor(a.get("topic").asText(), limit).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition())).collect(Collectors.toList());
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> end = consumer.endOffsets(all, limit);
        List<Object> rows = new ArrayList<>();
        while (System.currentTimeMillis() < deadline
            && all.stream().anyMatch(tp -> consumer.position(tp, limit) < end.get(tp))) {
            rows.addAll(poll(200));
        }
        return rows;
    }

    private void commitSync(JsonNode a) {
        Duration limit = Duration.ofMillis(ms(a, 10_000));
        if (!a.has("offsets")) {
            consumer.commitSync(limit);
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        a.get("offsets").fields().forEachRemaining(e ->
            offsets.put(partition(e.getKey()), new OffsetAndMetadata(e.getValue().asLong())));
        consumer.commitSync(offsets, limit);
    }

    private Object committed(JsonNode a) {
        Map<String, Object> found = new TreeMap<>();
        consumer.committed(Set.copyOf(partitions(a)), Duration.ofMillis(ms(a, 5000)))
            .forEach((tp, o) -> found.put(tp.toString(), o == null ? null : o.offset()));
        return found;
    }

    /** The client's own metric; null until it has measured something. */
    private Object lag(TopicPartition tp) {
        return consumer.metrics().entrySet().stream()
            .filter(e -> e.getKey().name().equals("records-lag")
                && tp.topic().equals(e.getKey().tags().get("topic"))
                && String.valueOf(tp.partition()).equals(e.getKey().tags().get("partition")))
            .map(e -> e.getValue().metricValue()).findFirst().orElse(null);
    }

    private static List<TopicPartition> partitions(JsonNode a) {
        return list(a.get("partitions")).stream().map(ConsumerHandle::partition).collect(Collectors.toList());
    }

    static TopicPartition partition(String name) {
        int dash = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        event("revoked", partitions, null);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        event("assigned", partitions, null);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        event("lost", partitions, null);
    }

    private void event(String type, Collection<TopicPartition> partitions, Throwable error) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", System.currentTimeMillis());
        row.put("type", type);
        row.put("partitions", AdminHandle.names(partitions));
        row.put("generation", consumer.groupMetadata().generationId());
        row.put("error", error == null ? null : describe(error));
        events.add(row);
    }
}
