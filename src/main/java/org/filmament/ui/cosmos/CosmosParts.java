package org.filmament.ui.cosmos;

import java.util.concurrent.Executor;

/// What the cosmos is made of.
///
/// @param films      what is shown
/// @param posters    pictures of films
/// @param places     where films are
/// @param crossing   their way from and to the map
/// @param lift       the film that is lifted
/// @param standpoint where the viewer stands
/// @param picture    draws it all
/// @param pointing   the films that the hand means
record CosmosParts(CosmosFilms films, CosmosPosters posters, FilmPlaces places, Crossing crossing, Lift lift, Standpoint standpoint, CosmosScene picture,
                   Pointing pointing) {

    /// @param view        that shows them
    /// @param artists     draws posters and the sky
    /// @param parallelism how many posters at a time
    static CosmosParts of(CosmosView view, Executor artists, int parallelism, boolean hasSpace) {
        CosmosFilms films = new CosmosFilms();
        CosmosScene picture = new CosmosScene(artists, hasSpace);
        return new CosmosParts(films, new CosmosPosters(films, artists, parallelism), new FilmPlaces(), new Crossing(), new Lift(), new Standpoint(), picture,
                new Pointing(view, picture.projection()));
    }

    /// Other films.
    void forget() {
        places.forget();
        crossing.forget();
        lift.forget();
        standpoint.reset();
        pointing.forget();
    }

    /// Tells the user how many films are posters, lights and neither.
    void tell() {
        picture.tell(films, posters.drawnByApp());
    }
}
