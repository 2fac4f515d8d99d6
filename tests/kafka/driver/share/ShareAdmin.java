import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ShareGroupDescription;
import org.apache.kafka.clients.admin.ShareMemberDescription;

/** Admin calls about share groups. */
final class ShareAdmin {
    private ShareAdmin() {}

    static Object describe(Admin admin, String group) throws Exception {
        ShareGroupDescription d = admin.describeShareGroups(List.of(group)).all().get(20, TimeUnit.SECONDS).get(group);
        List<Object> members = new ArrayList<>();
        for (ShareMemberDescription m : d.members()) {
            Map<String, Object> row = new TreeMap<>();
            row.put("clientId", m.clientId());
            row.put("partitions", AdminHandle.names(m.assignment().topicPartitions()));
            row.put("epoch", m.memberEpoch());
            members.add(row);
        }
        return Map.of("state", d.groupState().toString(), "members", members);
    }
}
