import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer of bytes. */
final class ProducerHandle extends Handle {
    private KafkaProducer<byte[], byte[]> producer;
    private final List<Object> sent = new ArrayList<>();

    /** A record on its way and the moment it was answered. */
    private static final class Pending {
        // The callback and not the future: in 2.8 the future of an endlessly split batch overflows the stack.
        private final CountDownLatch answered = new CountDownLatch(1);
        private RecordMetadata metadata;
        private Exception error;
        private long at;

        void answer(RecordMetadata metadata, Exception error) {
            this.metadata = metadata;
            this.error = error;
            at = System.currentTimeMillis();
            answered.countDown();
        }
    }

    @Override
    Object call(String op, JsonNode a) throws Exception {
        switch (op) {
            case "open":
                producer = new KafkaProducer<>(config(a), new ByteArraySerializer(), new ByteArraySerializer());
                return null;
            case "send": send(a); return collect(ms(a, 30_000));
            case "post": send(a); return null;
            case "collect": return collect(ms(a, 30_000));
            case "flush": producer.flush(); return null;
            case "init": producer.initTransactions(); return null;
            case "begin": producer.beginTransaction(); return null;
            case "commit": producer.commitTransaction(); return null;
            case "abort": producer.abortTransaction(); return null;
            case "sendOffsets": sendOffsets(a); return null;
            case "settings": return Reflect.effectiveConfig(producer);
            case "metrics": return metrics(a);
            case "close": producer.close(Duration.ofMillis(ms(a, 2000))); return null;
            default: throw new IllegalArgumentException(op);
        }
    }

    private void send(JsonNode a) throws InterruptedException {
        long gap = a.has("gapMs") ? a.get("gapMs").asLong() : 0;
        boolean oneByOne = a.has("oneByOne") && a.get("oneByOne").asBoolean();
        for (JsonNode r : a.get("records")) {
            try {
                Pending pending = new Pending();
                producer.send(record(r), pending::answer);
                sent.add(pending);
                if (oneByOne) {
                    pending.answered.await(ms(a, 30_000), TimeUnit.MILLISECONDS);
                }
            } catch (Exception e) {
                sent.add(describe(e));
            }
            if (gap > 0) Thread.sleep(gap);
        }
    }

    private List<Object> collect(long ms) throws InterruptedException {
        long deadline = System.currentTimeMillis() + ms;
        List<Object> results = new ArrayList<>();
        for (Object one : sent) {
            if (!(one instanceof Pending)) {
                results.add(Map.of("error", one));
                continue;
            }
            Pending pending = (Pending) one;
            long left = Math.max(1, deadline - System.currentTimeMillis());
            Map<String, Object> row = new LinkedHashMap<>();
            if (!pending.answered.await(left, TimeUnit.MILLISECONDS)) {
                row.put("error", Map.of("class", "NoAnswer", "message", "no answer in " + ms + " ms"));
            } else if (pending.error != null) {
                row.put("error", describe(pending.error));
            } else {
                row.put("at", pending.at);
                row.put("partition", pending.metadata.partition());
                row.put("offset", pending.metadata.offset());
                row.put("hasOffset", pending.metadata.hasOffset());
                row.put("timestamp", pending.metadata.hasTimestamp() ? pending.metadata.timestamp() : null);
            }
            results.add(row);
        }
        sent.clear();
        return results;
    }

    private static ProducerRecord<byte[], byte[]> record(JsonNode r) {
        return new ProducerRecord<>(
            r.get("topic").asText(),
            r.has("partition") ? r.get("partition").asInt() : null,
            r.has("timestamp") ? r.get("timestamp").asLong() : null,
            r.has("key") ? r.get("key").asText().getBytes(StandardCharsets.UTF_8) : null,
            value(r));
    }

    /** A value given as text, or only its size: one repeated letter (compresses well) or random bytes (do not). */
    private static byte[] value(JsonNode r) {
        if (r.has("value")) {
            return r.get("value").isNull() ? null : r.get("value").asText().getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[r.get("size").asInt()];
        if (r.has("random")) {
            new Random(7).nextBytes(bytes);
        } else {
            Arrays.fill(bytes, (byte) 'a');
        }
        return bytes;
    }

    private void sendOffsets(JsonNode a) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        a.get("offsets").fields().forEachRemaining(e ->
            offsets.put(ConsumerHandle.partition(e.getKey()), new OffsetAndMetadata(e.getValue().asLong())));
        producer.sendOffsetsToTransaction(offsets, new ConsumerGroupMetadata(a.get("group").asText()));
    }

    private Object metrics(JsonNode a) {
        List<String> wanted = list(a.get("names"));
        Map<String, Object> found = new TreeMap<>();
        producer.metrics().forEach((name, metric) -> {
            if (name.group().equals("producer-metrics") && wanted.contains(name.name())) {
                found.put(name.name(), metric.metricValue());
            }
        });
        return found;
    }
}
