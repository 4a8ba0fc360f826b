package org.filmament.encode;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/// A model loaded into ONNX Runtime for callers that bring their own threads: each run stays on the thread that asked for it,
/// and any number of threads may run at once. Direct buffers of native order are used in place, without a copy.
public final class OnnxModel implements AutoCloseable {

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
    public static OnnxModel load(String name, byte[] bytes) {
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

    /// A tensor over `values`; to be closed.
    public OnnxTensor tensor(LongBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    /// A tensor over `values`; to be closed.
    public OnnxTensor tensor(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    /// What the model takes, by name; a negative length in a shape stands for any.
    public Map<String, TensorInfo> inputs() {
        try {
            return tensors(session.getInputInfo());
        } catch (OrtException e) {
            throw new IllegalStateException("The inputs of a model are not known: " + e.getMessage() + ".", e);
        }
    }

    /// What the model gives, as [#inputs].
    public Map<String, TensorInfo> outputs() {
        try {
            return tensors(session.getOutputInfo());
        } catch (OrtException e) {
            throw new IllegalStateException("The outputs of a model are not known: " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, TensorInfo> tensors(Map<String, NodeInfo> nodes) {
        Map<String, TensorInfo> tensors = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            if (node.getInfo() instanceof TensorInfo tensor) {
                tensors.put(name, tensor);
            }
        });
        return tensors;
    }

    /// Runs the model on `inputs` and leaves its results in `outputs`; both by the model's names.
    public void run(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) throws OrtException {
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
