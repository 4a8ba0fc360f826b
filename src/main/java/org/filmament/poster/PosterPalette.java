package org.filmament.poster;

import org.jspecify.annotations.Nullable;

/// The four colours of a poster, as `0xRRGGBB`: what it is painted on, two colours for its figure, and the ink of its type.
/// Restrained families, one for each era of film; never a sign for genre, which the map's own colours are there for.
record PosterPalette(int ground, int figure, int accent, int ink) {

    private static final PosterPalette[] SILENT = {
        new PosterPalette(0xD9CBB0, 0x3B342B, 0x8C6A45, 0x2A241D), new PosterPalette(0x2B2622, 0xB89B6E, 0x6E5A43, 0xE6D8BE),
        new PosterPalette(0x4A4038, 0xCBB58F, 0x8A7355, 0xEDE0C8), new PosterPalette(0xBFB199, 0x5B4B3C, 0x8F3B2E, 0x2C241D),
        new PosterPalette(0x1F2124, 0x8D8B84, 0x55565A, 0xDEDACF), new PosterPalette(0x6B5843, 0xD8C39B, 0x3A2F24, 0xF3E8D0)};
    private static final PosterPalette[] STUDIO = {
        new PosterPalette(0x16181D, 0xC59B4A, 0x6B5530, 0xEFE3C8), new PosterPalette(0x5A1E23, 0xD8B27A, 0x2D1114, 0xF4E3C6),
        new PosterPalette(0x22303B, 0xC8B78F, 0x52636C, 0xECE4CF), new PosterPalette(0xE3D6BC, 0x7C2A28, 0x26313A, 0x26211C),
        new PosterPalette(0x2E3A31, 0xC9A65A, 0x56664F, 0xEFE6CD), new PosterPalette(0x39342F, 0xB8B0A2, 0x7A6B57, 0xF1EADB)};
    private static final PosterPalette[] POSTWAR = {
        new PosterPalette(0x1F4E5A, 0xE2A73B, 0xD8573A, 0xF5EBD3), new PosterPalette(0xE8DCC2, 0x2E6A72, 0xD9673E, 0x23302F),
        new PosterPalette(0xC8502F, 0x26323B, 0xEBC37B, 0xFBF0DC), new PosterPalette(0x2B3A55, 0xD9C28C, 0xBF4B3C, 0xF3EAD6),
        new PosterPalette(0x7C8A5B, 0xF0E2BC, 0x37402A, 0xFBF5E2), new PosterPalette(0x3A2530, 0xD88C6B, 0x8A3F4B, 0xF6E6D9)};
    private static final PosterPalette[] SIXTIES = {
        new PosterPalette(0xE1582B, 0xF3C64E, 0x7A1F2B, 0xFFF3DD), new PosterPalette(0x16181C, 0xE8492E, 0xF1ECDF, 0xF6F1E4),
        new PosterPalette(0xF0E4CC, 0xE0622F, 0x2C4A6B, 0x231F1C), new PosterPalette(0x3B2C5A, 0xE8737B, 0xF2C14E, 0xFBEFE0),
        new PosterPalette(0x2F6B5E, 0xF0C75A, 0x183A36, 0xF8F0DC), new PosterPalette(0xB83A4B, 0xF4D9B8, 0x5B1730, 0xFFF4E6)};
    private static final PosterPalette[] SEVENTIES = {
        new PosterPalette(0x4B2A1A, 0xD9822B, 0xE9C46A, 0xF6E8CF), new PosterPalette(0x9C4A21, 0xF0C374, 0x4F1F10, 0xFDF0D8),
        new PosterPalette(0x2D3328, 0xC9A13B, 0x7B7A3F, 0xF0E9D0), new PosterPalette(0xE6D2A8, 0xB5562B, 0x5A3A22, 0x2F2016),
        new PosterPalette(0x1C1A1B, 0xB8372A, 0x5C2320, 0xEFE5D5), new PosterPalette(0x6B5A2E, 0xE7CF8C, 0x33301B, 0xFAF3DB)};
    private static final PosterPalette[] EIGHTIES = {
        new PosterPalette(0x14142B, 0xE0488B, 0x3B5BDB, 0xF4EEFF), new PosterPalette(0x101B2D, 0x2BB8C4, 0xE85D75, 0xEAF7F8),
        new PosterPalette(0x2A1238, 0xF2A03D, 0xC2377A, 0xFDEFE3), new PosterPalette(0x0F1A1C, 0xD64533, 0x2F5D62, 0xEFEFEA),
        new PosterPalette(0xE9E1D4, 0x2D4FA3, 0xE2506A, 0x1D2030), new PosterPalette(0x1B2340, 0x8FA8E8, 0xF0B35B, 0xF0F2FB)};
    private static final PosterPalette[] NINETIES = {
        new PosterPalette(0x1A2320, 0x7FA387, 0x3C5A4B, 0xE6EEE4), new PosterPalette(0x20242B, 0xC96B3B, 0x59606B, 0xEDEBE6),
        new PosterPalette(0xD8D4C8, 0x2F3B46, 0xA63D2F, 0x22262A), new PosterPalette(0x2B1D24, 0xB0596A, 0x6B3947, 0xF2E4E2),
        new PosterPalette(0x34404A, 0xD8C69A, 0x69808C, 0xF3EEE2), new PosterPalette(0x4A4F2F, 0xC9C27A, 0x23261A, 0xF5F2DA)};
    private static final PosterPalette[] MILLENNIUM = {
        new PosterPalette(0x0E2A33, 0xE88A3A, 0x2E6E7A, 0xEAF3F2), new PosterPalette(0x18191D, 0x5E8CA8, 0x30424F, 0xE8EDF0),
        new PosterPalette(0xC7622B, 0x102A36, 0xF0C088, 0xFFF5E8), new PosterPalette(0xE4E6E3, 0x33566B, 0xD9783C, 0x1E2930),
        new PosterPalette(0x26332B, 0xA8B97F, 0x55694F, 0xF0F3E6), new PosterPalette(0x3A1B1E, 0xD3584A, 0x7C2D30, 0xF8E9E4)};
    private static final PosterPalette[] DIGITAL = {
        new PosterPalette(0x111318, 0xE2B33C, 0x3B3F4A, 0xF3F1EA), new PosterPalette(0x1A2C42, 0xE9E3D5, 0x5B7FA6, 0xF4F1EA),
        new PosterPalette(0xEDE7DC, 0xC84B31, 0x23395B, 0x1E1E22), new PosterPalette(0x223A38, 0x8FC1B0, 0xE6B89C, 0xEFF5F1),
        new PosterPalette(0x4B2440, 0xE58A8A, 0x8A4A73, 0xF9EBEA), new PosterPalette(0x2A2A2E, 0xB9BBC2, 0xD64550, 0xF4F4F5)};
    private static final PosterPalette[] TIMELESS = {
        new PosterPalette(0x23262C, 0xA9ADB5, 0x5A606B, 0xEEEFF1), new PosterPalette(0xDEDAD0, 0x4A4E57, 0x9A6B4B, 0x25272B),
        new PosterPalette(0x2C3440, 0x9FB1C4, 0x566578, 0xEDF1F5), new PosterPalette(0x3A322C, 0xC4A98A, 0x6F5D4E, 0xF3ECE3)};

    /// The palette of a film: its era's family by year, one of it by hash.
    ///
    /// @param year of release, null when unknown
    /// @param hash any number that belongs to the film
    static PosterPalette of(@Nullable Integer year, int hash) {
        PosterPalette[] family = family(year);
        return family[Math.floorMod(hash, family.length)];
    }

    private static PosterPalette[] family(@Nullable Integer year) {
        if (year == null) {
            return TIMELESS;
        }
        if (year < 1928) {
            return SILENT;
        }
        if (year < 1946) {
            return STUDIO;
        }
        if (year < 1960) {
            return POSTWAR;
        }
        if (year < 1970) {
            return SIXTIES;
        }
        if (year < 1980) {
            return SEVENTIES;
        }
        if (year < 1990) {
            return EIGHTIES;
        }
        if (year < 2000) {
            return NINETIES;
        }
        return year < 2012 ? MILLENNIUM : DIGITAL;
    }

    /// The colour that the eye takes the whole poster for, opaque.
    int tone() {
        return 0xFF000000 | mix(ground, figure, 0.22f);
    }

    /// `a` and `b` mixed channel by channel, `share` of `b`.
    static int mix(int a, int b, float share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            mixed |= Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}
