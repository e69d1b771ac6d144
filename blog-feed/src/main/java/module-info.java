/** A blog, or any entries, as Atom, RSS and JSON Feed; needs no third-party code at run time. */
module dev.blogkit.feed {
    requires transitive dev.blogkit;
    requires static transitive org.jspecify;

    exports dev.blogkit.feed;
}
