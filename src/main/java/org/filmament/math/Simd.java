package org.filmament.math;

/// Whether the SIMD implementations can run: they need the incubator module `jdk.incubator.vector`, which a launcher adds. The app runs
/// without it too, on the scalar twins. Decided once; `-Dfilmament.simd=false` turns it off.
public final class Simd {

    private static final boolean AVAILABLE = decide();

    private Simd() {
    }

    public static boolean available() {
        return AVAILABLE;
    }

    private static boolean decide() {
        boolean wanted = Boolean.parseBoolean(System.getProperty("filmament.simd", "true"));
        boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        System.getLogger(Simd.class.getName()).log(System.Logger.Level.DEBUG,
                wanted && present ? "numeric kernels: SIMD" : "numeric kernels: scalar");
        return wanted && present;
    }
}
