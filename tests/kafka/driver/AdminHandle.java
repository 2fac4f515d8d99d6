import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/** Everything the command-line tools would do. */
final class AdminHandle extends Handle {
    private Admin admin;

    @Override
    Object call(String op, JsonNode a) throws Exception {
        switch (op) {
            case "open": admin = Admin.create(config(a)); return null;
            case "close": admin.close(java.time.Duration.ofMillis(ms(a, 2000))); return null;
            case "nodes": return nodes();
            case "create": return create(a);
            case "delete": return get(admin.deleteTopics(list(a.get("topics"))).all());
            case "describe": return describeTopic(a.get("topic").asText());
            case "unsettled": return unsettled();
            case "configure": return configure(a);
            case "configOf": return configOf(a);
            case "defaultsOf": return defaultsOf(a);
            case "grow": return get(admin.createPartitions(
                Map.of(a.get("topic").asText(), NewPartitions.increaseTo(a.get("total").asInt()))).all());
            case "offset": return offset(a);
            case "deleteRecords": return get(admin.deleteRecords(
                Map.of(partition(a), RecordsToDelete.beforeOffset(a.get("before").asLong()))).all());
            case "elect": return elect(a);
            case "group": return describeGroup(a.get("group").asText());
            case "groupOffsets": return groupOffsets(a.get("group").asText());
            case "deleteGroup": return get(admin.deleteConsumerGroups(Set.of(a.get("group").asText())).all());
            case "shareGroup": return Class.forName("ShareAdmin")
                .getDeclaredMethod("describe", Admin.class, String.class).invoke(null, admin, a.get("group").asText());
            default: throw new IllegalArgumentException(op);
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }

    private static TopicPartition partition(JsonNode a) {
        return new TopicPartition(a.get("topic").asText(), a.has("partition") ? a.get("partition").asInt() : 0);
    }

    private Object nodes() throws Exception {
        DescribeClusterResult cluster = admin.describeCluster();
        Node controller = get(cluster.controller());
        return Map.of("nodes", ids(get(cluster.nodes())), "controller", controller == null ? -1 : controller.id());
    }

    private static List<Integer> ids(Collection<Node> nodes) {
        return nodes.stream().map(Node::id).sorted().collect(Collectors.toList());
    }

    private Object create(JsonNode a) throws Exception {
        NewTopic topic;
        if (a.has("assignments")) {
            Map<Integer, List<Integer>> assignments = new HashMap<>();
            JsonNode rows = a.get("assignments");
            for (int p = 0; p < rows.size(); p++) {
                List<Integer> replicas = new ArrayList<>();
                rows.get(p).forEach(r -> replicas.add(r.asInt()));
                assignments.put(p, replicas);
            }
            topic = new NewTopic(a.get("topic").asText(), assignments);
        } else {
            topic = new NewTopic(a.get("topic").asText(), a.get("partitions").asInt(), (short) a.get("replicas").asInt());
        }
        return get(admin.createTopics(List.of(topic.configs(strings(a.get("config"))))).all());
    }

    @SuppressWarnings("unchecked")
    private Object describeTopic(String name) throws Exception {
        // values() until 3.9, topicNameValues() since 3.1.
        var futures = (Map<String, KafkaFuture<TopicDescription>>)
            Reflect.first(admin.describeTopics(List.of(name)), "topicNameValues", "values");
        List<Object> partitions = new ArrayList<>();
        for (TopicPartitionInfo info : get(futures.get(name)).partitions()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("partition", info.partition());
            row.put("leader", info.leader() == null ? -1 : info.leader().id());
            row.put("replicas", ids(info.replicas()));
            row.put("isr", ids(info.isr()));
            Object elr = Reflect.first(info, "elr");
            row.put("elr", elr == null ? null : ids((Collection<Node>) elr));
            partitions.add(row);
        }
        return partitions;
    }

    /** How many partitions of the cluster lack a leader or a replica in the ISR. */
    @SuppressWarnings("unchecked")
    private Object unsettled() throws Exception {
        Set<String> topics = get(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        var futures = (Map<String, KafkaFuture<TopicDescription>>)
            Reflect.first(admin.describeTopics(topics), "topicNameValues", "values");
        long count = 0;
        for (KafkaFuture<TopicDescription> topic : futures.values()) {
            count += get(topic).partitions().stream()
                .filter(p -> p.leader() == null || p.isr().size() < p.replicas().size()).count();
        }
        return count;
    }

    private static ConfigResource resource(JsonNode a) {
        return new ConfigResource(ConfigResource.Type.valueOf(a.get("type").asText()), a.get("name").asText());
    }

    private Object configure(JsonNode a) throws Exception {
        List<AlterConfigOp> ops = strings(a.get("config")).entrySet().stream()
            .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), AlterConfigOp.OpType.SET))
            .collect(Collectors.toList());
        return get(admin.incrementalAlterConfigs(Map.of(resource(a), ops)).all());
    }

    private Object configOf(JsonNode a) throws Exception {
        ConfigEntry entry = get(admin.describeConfigs(List.of(resource(a))).all()).get(resource(a)).get(a.get("key").asText());
        return entry == null ? null : entry.value();
    }

    private Object defaultsOf(JsonNode a) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ConfigEntry entry : get(admin.describeConfigs(List.of(resource(a))).all()).get(resource(a)).entries()) {
            if (entry.source() == ConfigEntry.ConfigSource.DEFAULT_CONFIG) values.put(entry.name(), entry.value());
        }
        return values;
    }

    private Object offset(JsonNode a) throws Exception {
        OffsetSpec spec = a.get("spec").asText().equals("earliest") ? OffsetSpec.earliest() : OffsetSpec.latest();
        IsolationLevel level = a.has("committed") ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED;
        return get(admin.listOffsets(Map.of(partition(a), spec), new ListOffsetsOptions(level))
            .partitionResult(partition(a))).offset();
    }

    private Object elect(JsonNode a) throws Exception {
        Map<TopicPartition, Optional<Throwable>> result = get(admin.electLeaders(
            ElectionType.valueOf(a.get("type").asText()), Set.of(partition(a))).partitions());
        return result.values().stream().flatMap(Optional::stream).map(Handle::describe).collect(Collectors.toList());
    }

    private Object describeGroup(String group) throws Exception {
        ConsumerGroupDescription d = get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
        List<Object> members = new ArrayList<>();
        for (MemberDescription m : d.members()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("clientId", m.clientId());
            row.put("memberId", m.consumerId());
            row.put("instanceId", m.groupInstanceId().orElse(null));
            row.put("partitions", names(m.assignment().topicPartitions()));
            Object epoch = Reflect.first(m, "memberEpoch");
            row.put("epoch", epoch == null ? null : ((Optional<?>) epoch).orElse(null));
            members.add(row);
        }
        Object state = Reflect.first(d, "groupState", "state");
        Object epoch = Reflect.first(d, "groupEpoch");
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("state", String.valueOf(state));
        row.put("coordinator", d.coordinator().id());
        row.put("assignor", d.partitionAssignor());
        row.put("epoch", epoch == null ? null : ((Optional<?>) epoch).orElse(null));
        row.put("members", members);
        return row;
    }

    static TreeSet<String> names(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private Object groupOffsets(String group) throws Exception {
        Map<String, Object> offsets = new TreeMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
            .forEach((tp, o) -> offsets.put(tp.toString(), o == null ? null : o.offset()));
        return offsets;
    }
}
