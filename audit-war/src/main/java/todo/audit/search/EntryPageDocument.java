package todo.audit.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a page of entries, for OpenAPI. */
@Schema(name = "AuditEntryPage")
record EntryPageDocument(
    @Schema(required = true, description = "Newest first") List<EntryDocument> items,
    @Schema(description = "The cursor of the following page; absent on the last") String next) {}
