import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/**
 * Prints the public settings of the Kafka release on the class path, one JSON object a line.
 * Classes that move between releases are found by name, the first of the candidates that exists.
 */
public class Facts {
  public static void main(String[] args) throws Exception {
    Set<String> deprecated = deprecatedNames();
    print("producer", ProducerConfig.configDef(), deprecated, Map.of());
    print("consumer", ConsumerConfig.configDef(), deprecated, Map.of());
    print("admin", AdminClientConfig.configDef(), deprecated, Map.of());
    ConfigDef topic = (ConfigDef) get("configDefCopy",
        "kafka.log.LogConfig$", "org.apache.kafka.storage.internals.log.LogConfig");
    print("topic", topic, deprecated, Map.of());
    printBroker(deprecated);
    ConfigDef group = (ConfigDef) get("CONFIG_DEF", "org.apache.kafka.coordinator.group.GroupConfig");
    // The name it had from 4.0 to 4.2.
    if (group == null) group = (ConfigDef) get("CONFIG", "org.apache.kafka.coordinator.group.GroupConfig");
    if (group != null) print("group", group, deprecated, Map.of());
  }

  /** Quotas of a broker are no part of its file of settings: they can only be set while it runs. */
  private static void printBroker(Set<String> deprecated) throws Exception {
    ConfigDef broker = (ConfigDef) get("configDef", "kafka.server.KafkaConfig$");
    Map<?, ?> modes = (Map<?, ?>) get("dynamicConfigUpdateModes",
        "kafka.server.DynamicBrokerConfig$", "org.apache.kafka.server.config.DynamicBrokerConfig");
    if (modes == null) throw new IllegalStateException("no dynamicConfigUpdateModes");
    print("broker", broker, deprecated, modes);

    Object dynamic = get("brokerConfigDef", "kafka.server.DynamicConfig$Broker$");
    Map<?, ?> keys = dynamic != null
        ? ((ConfigDef) dynamic).configKeys()
        : (Map<?, ?>) get("configKeys",
            "org.apache.kafka.server.config.DynamicConfig$Broker", "kafka.server.DynamicConfig$Broker$");
    if (keys == null) throw new IllegalStateException("no DynamicConfig.Broker");
    for (Object key : keys.values()) {
      ConfigKey setting = (ConfigKey) key;
      if (broker.configKeys().containsKey(setting.name)) continue;
      Object mode = modes.get(setting.name);
      print("broker", setting, null, deprecated, mode == null ? "" : mode.toString(), true);
    }
  }

  private static void print(String of, ConfigDef def, Set<String> deprecated, Map<?, ?> modes) throws Exception {
    if (def == null) throw new IllegalStateException("no ConfigDef of " + of);
    for (ConfigKey key : def.configKeys().values()) {
      Object mode = modes.get(key.name);
      String updateMode = !of.equals("broker") ? null : mode == null ? "read-only" : mode.toString();
      print(of, key, of.equals("topic") ? serverDefault(def, key) : null, deprecated, updateMode, false);
    }
  }

  private static void print(
      String of, ConfigKey key, String serverDefault, Set<String> deprecated, String updateMode, boolean dynamicOnly) {
    if (key.internalConfig) return;
    StringJoiner out = new StringJoiner(",", "{", "}");
    out.add("\"of\":" + json(of));
    out.add("\"name\":" + json(key.name));
    out.add("\"type\":" + json(key.type.name().toLowerCase()));
    if (key.hasDefault()) out.add("\"default\":" + value(key));
    if (key.validator != null) out.add("\"valid\":" + json(key.validator.toString()));
    out.add("\"importance\":" + json(key.importance.name().toLowerCase()));
    if (updateMode != null) out.add("\"updateMode\":" + json(updateMode));
    if (dynamicOnly) out.add("\"dynamicOnly\":true");
    if (serverDefault != null) out.add("\"serverDefault\":" + json(serverDefault));
    out.add("\"annotated\":" + deprecated.contains(key.name));
    out.add("\"doc\":" + json(key.documentation == null ? "" : key.documentation));
    System.out.println(out);
  }

  /** The release's own column "Server Default Property" of the topic settings. */
  private static String serverDefault(ConfigDef def, ConfigKey key) throws Exception {
    Method method = null;
    for (Class<?> type = def.getClass(); method == null; type = type.getSuperclass()) {
      for (Method one : type.getDeclaredMethods()) {
        if (one.getName().equals("getConfigValue")) method = one;
      }
    }
    method.setAccessible(true);
    Object name = method.invoke(def, key, "Server Default Property");
    return name == null || name.equals("null") ? null : name.toString();
  }

  /**
   * Names whose every public constant carries the annotation Deprecated. A name that has a living constant as well
   * was only moved from class to class.
   */
  private static Set<String> deprecatedNames() throws Exception {
    Set<String> dead = new HashSet<>();
    Set<String> living = new HashSet<>();
    for (String path : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
      if (!path.matches(".*kafka[^/\\\\]*\\.jar")) continue;
      try (JarFile jar = new JarFile(path)) {
        for (JarEntry entry : Collections.list(jar.entries())) {
          if (!entry.getName().matches("org/apache/kafka/.*Configs?\\.class")) continue;
          if (entry.getName().contains("/shaded/")) continue;
          String name = entry.getName().replace(".class", "").replace('/', '.');
          readConstants(name, dead, living);
        }
      }
    }
    dead.removeAll(living);
    return dead;
  }

  private static void readConstants(String className, Set<String> dead, Set<String> living) throws Exception {
    for (Field field : Class.forName(className, false, Facts.class.getClassLoader()).getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isPublic(modifiers) || !Modifier.isStatic(modifiers) || field.getType() != String.class) continue;
      if (field.getName().endsWith("_DOC") || field.getName().contains("DEFAULT")) continue;
      field.setAccessible(true);
      String value = (String) field.get(null);
      if (value != null) (field.isAnnotationPresent(Deprecated.class) ? dead : living).add(value);
    }
  }

  /** Value of a field or of a method without arguments, of a class or of a Scala object; null if no class has it. */
  private static Object get(String member, String... classNames) throws Exception {
    for (String className : classNames) {
      Class<?> type;
      try {
        type = Class.forName(className);
      } catch (ClassNotFoundException absent) {
        continue;
      }
      Object self = className.endsWith("$") ? type.getField("MODULE$").get(null) : null;
      for (Method method : type.getDeclaredMethods()) {
        if (!method.getName().equals(member) || method.getParameterCount() > 0) continue;
        method.setAccessible(true);
        try {
          return method.invoke(self);
        } catch (InvocationTargetException failed) {
          throw new IllegalStateException(className + "." + member, failed.getCause());
        }
      }
      for (Field field : type.getDeclaredFields()) {
        if (!field.getName().equals(member)) continue;
        field.setAccessible(true);
        return field.get(self);
      }
    }
    return null;
  }

  private static String value(ConfigKey key) {
    Object value = key.defaultValue;
    if (value == null) return "null";
    if (value instanceof Collection) {
      List<String> items = new ArrayList<>();
      for (Object item : (Collection<?>) value) items.add(json(text(item)));
      return "[" + String.join(",", items) + "]";
    }
    if (value instanceof Class) return json(text(value));
    if (value instanceof Boolean || value instanceof Double) return value.toString();
    if (value instanceof Number) {
      long number = ((Number) value).longValue();
      // JSON readers keep numbers as doubles: what does not fit goes as text.
      return Math.abs(number) > (1L << 53) - 1 ? json(value.toString()) : value.toString();
    }
    return json(ConfigDef.convertToString(value, key.type));
  }

  private static String text(Object value) {
    return value instanceof Class ? ((Class<?>) value).getName() : value.toString();
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
