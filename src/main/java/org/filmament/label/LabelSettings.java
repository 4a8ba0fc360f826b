package org.filmament.label;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where labels are asked for, and of whom.
///
/// @param key     the API key; never written or logged
/// @param model   the model's name
/// @param baseUrl address of the service, or of any other that speaks the Messages API; null for Anthropic's
public record LabelSettings(String key, String model, @Nullable String baseUrl) {

    public static final String DEFAULT_MODEL = "claude-haiku-4-5";

    /// From environment variables: `ANTHROPIC_API_KEY`, `ANTHROPIC_BASE_URL` and `FILMAMENT_LABEL_MODEL`. Null without a key.
    public static @Nullable LabelSettings of(Map<String, String> environment) {
        String key = environment.getOrDefault("ANTHROPIC_API_KEY", "").strip();
        String model = environment.getOrDefault("FILMAMENT_LABEL_MODEL", "").strip();
        String url = environment.getOrDefault("ANTHROPIC_BASE_URL", "").strip();
        return key.isEmpty() ? null : new LabelSettings(key, model.isEmpty() ? DEFAULT_MODEL : model, url.isEmpty() ? null : url);
    }

    @Override
    public String toString() {
        return "LabelSettings[key=…, model=" + model + ", baseUrl=" + baseUrl + "]";
    }
}
