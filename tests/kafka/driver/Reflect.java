import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.AbstractConfig;

/** Bridges what the client library spells differently from release to release. */
final class Reflect {
    private Reflect() {}

    /** The result of the first of these no-argument methods that exists; null if none does. */
    static Object first(Object target, String... names) {
        for (String name : names) {
            try {
                Method method = target.getClass().getMethod(name);
                method.setAccessible(true);
                return method.invoke(target);
            } catch (NoSuchMethodException e) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name, e);
            }
        }
        return null;
    }

    /** Settings of a live client after its own corrections, found as its first AbstractConfig field, delegates included. */
    static Map<String, String> effectiveConfig(Object client) throws IllegalAccessException {
        AbstractConfig config = find(client);
        Map<String, String> values = new TreeMap<>();
        if (config != null) {
            config.values().forEach((k, v) -> values.put(k, String.valueOf(v)));
        }
        return values;
    }

    private static AbstractConfig find(Object client) throws IllegalAccessException {
        for (Field field : client.getClass().getDeclaredFields()) {
            field.setAccessible(true);
            Object value = field.get(client);
            if (value instanceof AbstractConfig) return (AbstractConfig) value;
            if (value != null && field.getName().equals("delegate")) return find(value);
        }
        return null;
    }
}
