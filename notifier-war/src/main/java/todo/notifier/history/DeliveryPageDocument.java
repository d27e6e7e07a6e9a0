package todo.notifier.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a page of deliveries, for OpenAPI. */
@Schema(name = "DeliveryPage")
record DeliveryPageDocument(
    @Schema(required = true, description = "The latest remind_at first")
        List<DeliveryDocument> items,
    @Schema(description = "The cursor of the following page; absent on the last") String next) {}
