import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.consumer.StickyAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * Prints random cases with the answers of the Kafka release on the class path, one JSON object a line.
 * Arguments: seed, cases per function. Groups live through several rebalances, so that there is a past to keep.
 */
public class Cases {
  private static final String SERVER = "org.apache.kafka.coordinator.group.";

  private static class Member {
    String id;
    String instanceId;
    List<String> topics = new ArrayList<>();
    List<TopicPartition> owned;
    int generation = -1;
  }

  private static Random random;

  public static void main(String[] args) throws Exception {
    random = new Random(Long.parseLong(args[0]));
    int count = Integer.parseInt(args[1]);
    for (int i = 0; i < count; i++) printKey();
    for (int i = 0; i < count; i++) printGroupId();
    for (String name : List.of("range", "roundrobin", "sticky", "cooperative-sticky")) groups(name, false, count);
    try {
      Class.forName(SERVER + "assignor.UniformAssignor");
    } catch (ClassNotFoundException absent) {
      return;
    }
    if (!hasServerAssignorsOfToday()) return;
    for (String name : List.of("range", "uniform")) groups(name, true, count);
  }

  private static boolean hasServerAssignorsOfToday() throws Exception {
    try {
      Class.forName(SERVER + "modern.MemberAssignmentImpl").getConstructor(Map.class);
      Class.forName(SERVER + "api.assignor.SubscribedTopicDescriber");
      return true;
    } catch (ReflectiveOperationException older) {
      return false;
    }
  }

  private static void printKey() {
    byte[] key = new byte[random.nextInt(24)];
    random.nextBytes(key);
    int partitions = 1 + random.nextInt(64);
    StringBuilder hex = new StringBuilder();
    for (byte one : key) hex.append(String.format("%02x", one));
    int hash = Utils.murmur2(key);
    System.out.println("{\"of\":\"murmur2\",\"key\":\"" + hex + "\",\"hash\":" + hash + ",\"partitions\":" + partitions
        + ",\"partition\":" + Utils.toPositive(hash) % partitions + "}");
  }

  private static void printGroupId() {
    String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._ \u0436\u044f\u20ac";
    StringBuilder id = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) id.append(letters.charAt(random.nextInt(letters.length())));
    // The one case in which Utils.abs differs from Math.abs.
    if (random.nextInt(50) == 0) id = new StringBuilder("polygenelubricants");
    int partitions = random.nextBoolean() ? 50 : 1 + random.nextInt(100);
    int partition = Utils.abs(id.toString().hashCode()) % partitions;
    System.out.println("{\"of\":\"coordinator\",\"id\":" + json(id.toString()) + ",\"partitions\":" + partitions
        + ",\"partition\":" + partition + "}");
  }

  private static void groups(String name, boolean server, int count) throws Exception {
    for (int printed = 0; printed < count; ) {
      Map<String, Integer> topics = new TreeMap<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) topics.put("t" + (char) ('a' + random.nextInt(8)), 1 + random.nextInt(9));
      boolean mixed = random.nextInt(3) == 0;
      List<Member> members = new ArrayList<>();
      for (int i = 1 + random.nextInt(5); i > 0; i--) members.add(newMember(members, topics, mixed));
      for (int generation = 1, rounds = 1 + random.nextInt(4); generation <= rounds && printed < count; generation++) {
        if (generation > 1) change(members, topics, mixed, server);
        Map<String, List<TopicPartition>> result;
        String input;
        try {
          if (server) {
            input = input(name, topics, members, true);
            result = assignOnServer(name, topics, members);
          } else {
            ConsumerPartitionAssignor assignor = assignor(name);
            input = input(name, topics, withOwnedAsRead(name, members), false);
            result = assign(assignor, name, topics, members);
          }
        } catch (InvocationTargetException | RuntimeException failed) {
          Throwable cause = failed instanceof InvocationTargetException ? failed.getCause() : failed;
          System.err.println(name + ": " + cause);
          break;
        }
        System.out.println(input + ",\"out\":" + json(result) + "}");
        printed++;
        for (Member member : members) {
          // Some members miss a rebalance and come back with what they had.
          if (!server && generation > 1 && random.nextInt(8) == 0) continue;
          member.owned = new ArrayList<>(result.get(member.id));
          Collections.shuffle(member.owned, random);
          member.generation = generation;
        }
        if (!server && random.nextInt(10) == 0) claimTwice(members);
      }
    }
  }

  private static Member newMember(List<Member> others, Map<String, Integer> topics, boolean mixed) {
    Member member = new Member();
    member.id = "m" + Integer.toString(random.nextInt(36 * 36 * 36), 36);
    for (Member other : others) if (other.id.equals(member.id)) return newMember(others, topics, mixed);
    if (random.nextInt(6) == 0) member.instanceId = "i" + new StringBuilder(member.id).reverse();
    member.topics.addAll(topics.keySet());
    if (mixed) member.topics.removeIf(topic -> random.nextInt(3) == 0);
    Collections.shuffle(member.topics, random);
    return member;
  }

  /** What may happen between two rebalances: members come and go, topics grow, subscriptions change. */
  private static void change(List<Member> members, Map<String, Integer> topics, boolean mixed, boolean server) {
    int what = random.nextInt(6);
    if (what <= 1) members.add(newMember(members, topics, mixed));
    if (what == 2 && members.size() > 1) members.remove(random.nextInt(members.size()));
    if (what == 3) {
      String topic = new ArrayList<>(topics.keySet()).get(random.nextInt(topics.size()));
      topics.put(topic, topics.get(topic) + 1 + random.nextInt(4));
    }
    if (what == 4 && mixed) {
      Member member = members.get(random.nextInt(members.size()));
      member.topics = new ArrayList<>(newMember(members, topics, true).topics);
    }
    if (what == 5 && topics.size() > 1 && !server) {
      String topic = new ArrayList<>(topics.keySet()).get(random.nextInt(topics.size()));
      topics.remove(topic);
      for (Member member : members) member.topics.remove(topic);
    }
  }

  private static void claimTwice(List<Member> members) {
    Member from = members.get(random.nextInt(members.size()));
    Member to = members.get(random.nextInt(members.size()));
    if (from == to || from.owned == null || from.owned.isEmpty() || to.owned == null) return;
    TopicPartition claimed = from.owned.get(random.nextInt(from.owned.size()));
    if (!to.owned.contains(claimed)) to.owned.add(claimed);
  }

  private static ConsumerPartitionAssignor assignor(String name) {
    switch (name) {
      case "range": return new RangeAssignor();
      case "roundrobin": return new RoundRobinAssignor();
      case "sticky": return new StickyAssignor();
      default: return new CooperativeStickyAssignor();
    }
  }

  private static Subscription subscription(String name, Member member) throws Exception {
    ConsumerPartitionAssignor own = assignor(name);
    if (member.owned != null) {
      ConsumerGroupMetadata metadata =
          new ConsumerGroupMetadata("g", member.generation, member.id, Optional.ofNullable(member.instanceId));
      own.onAssignment(new Assignment(member.owned), metadata);
    }
    ByteBuffer userData = own.subscriptionUserData(new HashSet<>(member.topics));
    boolean eager = !name.equals("cooperative-sticky");
    List<TopicPartition> owned = eager || member.owned == null ? Collections.emptyList() : member.owned;
    Subscription subscription;
    try {
      Constructor<Subscription> withGeneration =
          Subscription.class.getConstructor(List.class, ByteBuffer.class, List.class, int.class, Optional.class);
      subscription = withGeneration.newInstance(member.topics, userData, owned, member.generation, Optional.empty());
    } catch (NoSuchMethodException older) {
      subscription = new Subscription(member.topics, userData, owned);
    }
    subscription.setGroupInstanceId(Optional.ofNullable(member.instanceId));
    return subscription;
  }

  /** The members with their partitions in the order in which the assignor reads them. */
  private static List<Member> withOwnedAsRead(String name, List<Member> members) throws Exception {
    if (!name.equals("sticky")) return members;
    List<Member> read = new ArrayList<>();
    for (Member member : members) {
      StickyAssignor assignor = new StickyAssignor();
      Method memberData = StickyAssignor.class.getDeclaredMethod("memberData", Subscription.class);
      memberData.setAccessible(true);
      Object data = memberData.invoke(assignor, subscription(name, member));
      Member copy = new Member();
      copy.id = member.id;
      copy.instanceId = member.instanceId;
      copy.topics = member.topics;
      copy.generation = member.generation;
      if (member.owned != null) copy.owned = partitions(data.getClass().getField("partitions").get(data));
      read.add(copy);
    }
    return read;
  }

  @SuppressWarnings("unchecked")
  private static List<TopicPartition> partitions(Object list) {
    return (List<TopicPartition>) list;
  }

  private static Map<String, List<TopicPartition>> assign(
      ConsumerPartitionAssignor assignor, String name, Map<String, Integer> topics, List<Member> members) throws Exception {
    Node node = new Node(0, "localhost", 9092);
    List<PartitionInfo> infos = new ArrayList<>();
    topics.forEach((topic, count) -> {
      for (int i = 0; i < count; i++) infos.add(new PartitionInfo(topic, i, node, new Node[] {node}, new Node[] {node}));
    });
    Cluster cluster = new Cluster("c", List.of(node), infos, Set.of(), Set.of());
    Map<String, Subscription> subscriptions = new HashMap<>();
    for (Member member : members) subscriptions.put(member.id, subscription(name, member));
    Map<String, List<TopicPartition>> result = new LinkedHashMap<>();
    assignor.assign(cluster, new GroupSubscription(subscriptions)).groupAssignment()
        .forEach((id, assignment) -> result.put(id, assignment.partitions()));
    return result;
  }

  /** Topic ids are 0, 1, 2 … in the order of names, so that sets of them are walked in that order. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, List<TopicPartition>> assignOnServer(
      String name, Map<String, Integer> topics, List<Member> members) throws Exception {
    Class<?> uuid = Class.forName("org.apache.kafka.common.Uuid");
    List<String> names = new ArrayList<>(topics.keySet());
    List<Object> ids = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) ids.add(uuid.getConstructor(long.class, long.class).newInstance(0L, (long) i));

    Class<?> assignmentType = Class.forName(SERVER + "modern.Assignment");
    Class<?> memberType = Class.forName(SERVER + "modern.MemberSubscriptionAndAssignmentImpl");
    Map specs = new HashMap<>();
    Map inverted = new HashMap<>();
    Set<Set<String>> subscriptions = new HashSet<>();
    for (Member member : members) {
      Set subscribed = new HashSet<>();
      for (String topic : member.topics) subscribed.add(ids.get(names.indexOf(topic)));
      subscriptions.add(new HashSet<>(member.topics));
      Map<Object, Set<Integer>> owned = new HashMap<>();
      if (member.owned != null) {
        for (TopicPartition partition : member.owned) {
          Object id = ids.get(names.indexOf(partition.topic()));
          owned.computeIfAbsent(id, topic -> new HashSet<>()).add(partition.partition());
          ((Map) inverted.computeIfAbsent(id, topic -> new HashMap<>())).put(partition.partition(), member.id);
        }
      }
      Object assignment = assignmentType.getConstructor(Map.class).newInstance(Collections.unmodifiableMap(owned));
      Object spec = memberType.getConstructor(Optional.class, Optional.class, Set.class, assignmentType)
          .newInstance(Optional.empty(), Optional.ofNullable(member.instanceId), subscribed, assignment);
      specs.put(member.id, spec);
    }
    Class<? extends Enum> kind = (Class<? extends Enum>) Class.forName(SERVER + "api.assignor.SubscriptionType");
    Object type = Enum.valueOf(kind, subscriptions.size() <= 1 ? "HOMOGENEOUS" : "HETEROGENEOUS");
    Object group = Class.forName(SERVER + "modern.GroupSpecImpl").getConstructor(Map.class, kind, Map.class)
        .newInstance(specs, type, inverted);
    Class<?> describer = Class.forName(SERVER + "api.assignor.SubscribedTopicDescriber");
    Object describes = Proxy.newProxyInstance(Cases.class.getClassLoader(), new Class<?>[] {describer},
        (self, method, args) -> method.getName().equals("numPartitions")
            ? (Object) topics.get(names.get(ids.indexOf(args[0])))
            : Set.of());
    Object assignor = Class.forName(SERVER + "assignor." + (name.equals("range") ? "RangeAssignor" : "UniformAssignor"))
        .getConstructor().newInstance();
    Method assign = assignor.getClass().getMethod("assign",
        Class.forName(SERVER + "api.assignor.GroupSpec"), describer);
    Object result = assign.invoke(assignor, group, describes);
    Map<String, Object> byMember = (Map<String, Object>) result.getClass().getMethod("members").invoke(result);
    Map<String, List<TopicPartition>> out = new LinkedHashMap<>();
    for (Member member : members) {
      List<TopicPartition> list = new ArrayList<>();
      Object own = byMember.get(member.id);
      if (own != null) {
        Method partitions = Class.forName(SERVER + "api.assignor.MemberAssignment").getMethod("partitions");
        ((Map<Object, Set<Integer>>) partitions.invoke(own)).forEach((id, numbers) ->
            numbers.forEach(number -> list.add(new TopicPartition(names.get(ids.indexOf(id)), number))));
      }
      out.put(member.id, list);
    }
    return out;
  }

  private static String input(String name, Map<String, Integer> topics, List<Member> members, boolean server) {
    List<String> topicTexts = new ArrayList<>();
    topics.forEach((topic, count) -> topicTexts.add(json(topic) + ":" + count));
    List<String> memberTexts = new ArrayList<>();
    for (Member member : members) {
      List<String> fields = new ArrayList<>();
      fields.add("\"id\":" + json(member.id));
      if (member.instanceId != null) fields.add("\"instanceId\":" + json(member.instanceId));
      List<String> subscribed = new ArrayList<>();
      for (String topic : member.topics) subscribed.add(json(topic));
      fields.add("\"topics\":[" + String.join(",", subscribed) + "]");
      if (member.owned != null) fields.add("\"owned\":" + json(member.owned));
      if (!server && member.owned != null) fields.add("\"generation\":" + member.generation);
      memberTexts.add("{" + String.join(",", fields) + "}");
    }
    return "{\"of\":" + json((server ? "server " : "client ") + name) + ",\"topics\":{" + String.join(",", topicTexts)
        + "},\"members\":[" + String.join(",", memberTexts) + "]";
  }

  private static String json(Map<String, List<TopicPartition>> assignment) {
    List<String> entries = new ArrayList<>();
    new TreeMap<>(assignment).forEach((id, partitions) -> {
      List<TopicPartition> sorted = new ArrayList<>(partitions);
      sorted.sort((a, b) -> a.topic().equals(b.topic()) ? a.partition() - b.partition() : a.topic().compareTo(b.topic()));
      entries.add(json(id) + ":" + json(sorted));
    });
    return "{" + String.join(",", entries) + "}";
  }

  /** `"a/0 a/1 b/2"`. */
  private static String json(List<TopicPartition> partitions) {
    List<String> keys = new ArrayList<>();
    for (TopicPartition partition : partitions) keys.add(partition.topic() + "/" + partition.partition());
    return json(String.join(" ", keys));
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
