package org.filmament.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A service on this machine that speaks enough of the Messages API. It answers what was prepared, in turn, and from then on names every group
/// after its number.
final class MessagesServer implements AutoCloseable {

    /// Answers one request.
    interface Answer {
        void to(HttpExchange exchange, JsonNode request) throws IOException;
    }

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern GROUP = Pattern.compile("<group id=\"(\\d+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Answer> prepared = new ArrayDeque<>();
    private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());

    MessagesServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/messages", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized MessagesServer then(Answer answer) {
        prepared.add(answer);
        return this;
    }

    List<JsonNode> requests() {
        return requests;
    }

    /// How each request showed that it may ask.
    List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode request = MAPPER.readTree(exchange.getRequestBody());
        requests.add(request);
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Answer answer;
        synchronized (this) {
            answer = prepared.isEmpty() ? (e, r) -> send(e, 200, named(r)) : prepared.poll();
        }
        answer.to(exchange, request);
    }

    static Answer error(int status, String type) {
        return (exchange, request) -> send(exchange, status,
                "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"no\"}}");
    }

    static Answer text(String body) {
        return (exchange, request) -> send(exchange, 200, body);
    }

    static Answer names(Map<Integer, String> names) {
        return (exchange, request) -> send(exchange, 200, message(names));
    }

    /// Promises more bytes than it sends.
    static Answer cut() {
        return (exchange, request) -> {
            byte[] half = "{\"id\":\"msg".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /// "Group n at level l" for each group asked for.
    static String named(JsonNode request) {
        String prompt = request.path("messages").path(0).path("content").asText(request.path("messages").path(0).path("content").path(0).path("text").asText());
        String level = prompt.substring(0, prompt.indexOf(" of "));
        Map<Integer, String> names = new LinkedHashMap<>();
        Matcher matcher = GROUP.matcher(prompt);
        while (matcher.find()) {
            names.put(Integer.parseInt(matcher.group(1)), level + " group " + matcher.group(1) + " " + Integer.toHexString(prompt.hashCode()));
        }
        return message(names);
    }

    static String message(Map<Integer, String> names) {
        try {
            List<Map<String, Object>> groups = names.entrySet().stream()
                    .map(entry -> Map.<String, Object>of("id", entry.getKey(), "name", entry.getValue())).toList();
            return MAPPER.writeValueAsString(Map.of("id", "msg_1", "type", "message", "role", "assistant", "model", "test",
                    "content", List.of(Map.of("type", "tool_use", "id", "toolu_1", "name", "name_groups", "input", Map.of("groups", groups))),
                    "stop_reason", "tool_use", "usage", Map.of("input_tokens", 1_000, "output_tokens", 100)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
