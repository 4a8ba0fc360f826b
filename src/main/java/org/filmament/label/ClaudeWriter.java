package org.filmament.label;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicInvalidDataException;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.ContentBlock;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolChoiceTool;
import com.anthropic.models.messages.ToolUseBlock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.filmament.work.Cancel;

/// Claude, or another model behind the Messages API, through Anthropic's own SDK. The SDK retries what is worth it (connection errors, 408, 409, 429 with
/// its Retry-After, 5xx and 529) with growing pauses; an answer that is not what was asked for is asked for once more here.
final class ClaudeWriter implements LabelWriter, AutoCloseable {

    private static final String TOOL = "name_groups";
    private static final int ANSWERS = 2;
    private static final long TOKENS_A_NAME = 60;
    private static final long TOKENS_ASIDE = 200;
    private static final long POLL_MILLIS = 50;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int OVERLOADED = 529;

    private final LabelSettings settings;
    private final AnthropicClient client;

    /// @param retries how often the SDK asks again
    /// @param timeout for one request
    ClaudeWriter(LabelSettings settings, int retries, Duration timeout) {
        this.settings = settings;
        AnthropicOkHttpClient.Builder builder = AnthropicOkHttpClient.builder().apiKey(settings.key()).maxRetries(retries).timeout(timeout);
        if (settings.baseUrl() != null) {
            builder.baseUrl(settings.baseUrl());
        }
        this.client = builder.build();
    }

    @Override
    public String author() {
        return settings.model();
    }

    @Override
    public LabelAnswer write(LabelTask task, Cancel cancel) {
        long input = 0;
        long output = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                Message message = answer(task, cancel);
                input += message.usage().inputTokens();
                output += message.usage().outputTokens();
                return new LabelAnswer(LabelNames.checked(task, names(message)), input, output);
            } catch (AnthropicInvalidDataException | LabelException e) {
                if (attempt == ANSWERS || !isBadAnswer(e)) {
                    throw e instanceof LabelException told ? told : told(e);
                }
            }
        }
    }

    /// Whether asking once more may help: the service answered, but not what it was asked for.
    private static boolean isBadAnswer(RuntimeException failure) {
        return failure instanceof AnthropicInvalidDataException || failure.getCause() == null || failure.getCause() instanceof AnthropicInvalidDataException;
    }

    private Message answer(LabelTask task, Cancel cancel) {
        cancel.check();
        CompletableFuture<Message> answer = client.async().messages().create(request(task));
        try {
            while (true) {
                try {
                    return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    cancel.check();
                }
            }
        } catch (ExecutionException e) {
            throw told(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private MessageCreateParams request(LabelTask task) {
        return MessageCreateParams.builder()
                .model(settings.model())
                .maxTokens(TOKENS_ASIDE + TOKENS_A_NAME * task.themes().size())
                .system(LabelPrompt.system())
                .addUserMessage(LabelPrompt.user(task))
                .addTool(tool())
                .toolChoice(ToolChoiceTool.builder().name(TOOL).build())
                .build();
    }

    private static Tool tool() {
        Map<String, Object> entry = Map.of("type", "object", "required", List.of("id", "name"),
                "properties", Map.of("id", Map.of("type", "integer", "description", "the group's id"),
                        "name", Map.of("type", "string", "description", "its name, two to four words")));
        Tool.InputSchema schema = Tool.InputSchema.builder()
                .properties(Tool.InputSchema.Properties.builder()
                        .putAdditionalProperty("groups", JsonValue.from(Map.of("type", "array", "items", entry))).build())
                .required(List.of("groups")).build();
        return Tool.builder().name(TOOL).description("Takes the names of all groups.").inputSchema(schema).build();
    }

    /// Names by the themes' numbers, as far as the answer has any.
    private static Map<Integer, String> names(Message message) {
        Map<Integer, String> names = new HashMap<>();
        for (ContentBlock block : message.content()) {
            if (block.isToolUse()) {
                ToolUseBlock use = block.asToolUse();
                JsonNode groups = use._input().convert(JsonNode.class).path("groups");
                groups.forEach(group -> {
                    if (group.path("id").canConvertToInt() && group.path("name").isTextual()) {
                        names.putIfAbsent(group.path("id").asInt(), group.path("name").asText());
                    }
                });
            }
        }
        return names;
    }

    /// One sentence for what went wrong; what the service said goes with it only where it is safe to show.
    private LabelException told(Throwable failure) {
        String sentence = switch (failure) {
            case AnthropicServiceException e -> switch (e.statusCode()) {
                case UNAUTHORIZED, FORBIDDEN -> "The label service refused the key in ANTHROPIC_API_KEY.";
                case NOT_FOUND -> "The label service knows no model \"" + settings.model() + "\".";
                case TOO_MANY -> "The label service asks to slow down; try again in a minute.";
                case OVERLOADED -> "The label service is overloaded; try again in a while.";
                default -> "The label service answered with an error (" + e.statusCode() + ").";
            };
            case AnthropicIoException e -> "The label service could not be reached; labels stay words.";
            case AnthropicException e -> "The label service gave an answer that cannot be read.";
            default -> "The labels could not be written (" + failure.getClass().getSimpleName() + ").";
        };
        return new LabelException(sentence, failure);
    }

    @Override
    public void close() {
        client.close();
    }
}
