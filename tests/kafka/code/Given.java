package given;

import java.util.*;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a fragment of Java on the site may use without saying where it comes from. */
public abstract class Given {
    protected Logger log = LoggerFactory.getLogger("example");
    protected Properties props = new Properties();
    protected KafkaProducer<String, String> producer;
    protected KafkaConsumer<String, String> consumer;
    protected Admin admin;
}
