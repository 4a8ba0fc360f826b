package org.filmament.umap;

import org.filmament.work.Workers;

/// Points sliding down a force field, one epoch at a time: the whole state of an optimisation. Field and rate may change between epochs. The same
/// calls give the same bytes at any thread count. For one thread at a time.
final class Descent {

    private final float[] positions;
    private final float[] forces;
    private final Adam adam;
    private final long seed;
    private ForceField field;
    private long epoch;

    /// @param positions coordinate by coordinate, moved in place
    Descent(ForceField field, float[] positions, long seed) {
        this.field = field;
        this.positions = positions;
        this.forces = new float[positions.length];
        this.adam = new Adam(positions.length);
        this.seed = seed;
    }

    void step(double rate, Workers workers) {
        field.forces(positions, seed, epoch++, forces, workers);
        adam.step(positions, forces, rate, workers);
    }

    /// Exchanges the field; momentum is kept.
    void under(ForceField field) {
        this.field = field;
    }

    ForceField field() {
        return field;
    }

    /// Coordinate by coordinate; the array that moves, not a copy.
    float[] positions() {
        return positions;
    }
}
