package org.filmament.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/// A model loaded into ONNX Runtime for callers that bring their own threads: each run stays on the thread that asked for it,
/// and any number of threads may run at once. Direct buffers of native order are used in place, without a copy.
final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession.SessionOptions options;
    private final OrtSession session;

    private OnnxModel(OrtEnvironment environment, OrtSession.SessionOptions options, OrtSession session) {
        this.environment = environment;
        this.options = options;
        this.session = session;
    }

    /// Loads the model `bytes`.
    ///
    /// @param name what to call it in an error
    /// @throws IllegalStateException with one plain sentence, if ONNX Runtime does not start here or refuses the model
    static OnnxModel load(String name, byte[] bytes) {
        OrtEnvironment environment = environment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            return new OnnxModel(environment, options, environment.createSession(bytes, options));
        } catch (OrtException e) {
            options.close();
            throw new IllegalStateException("The model " + name + " cannot be loaded: " + e.getMessage() + ".", e);
        }
    }

    private static OrtEnvironment environment() {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | LinkageError | RuntimeException e) {
            throw NativeLibraries.missing("ONNX Runtime", e);
        }
    }

    OnnxTensor tensor(LongBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    OnnxTensor tensor(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    /// Runs the model on `inputs` and leaves its results in `outputs`; both by the model's names.
    void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) throws OrtException {
        session.run(inputs, outputs).close();
    }

    /// Frees the native memory; no run may be under way.
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("A model could not be closed: " + e.getMessage() + ".", e);
        } finally {
            // The session refers to its options until it is gone.
            options.close();
        }
    }
}
