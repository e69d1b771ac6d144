package dev.blogkit;

import java.nio.file.Path;

/**
 * The content of a post whose text nobody keeps: it is read from its file when it is asked for. Another version of the file is never
 * taken for this one.
 */
final class RereadContent extends ContentOnDemand {

    private static final long serialVersionUID = 1;

    private final transient RereadBodies bodies;
    private final transient Path folder;
    private final transient String name;
    private final transient FileStamp version;
    private final transient int sourceLine;

    /**
     * @param folder from which the name leads to the file
     * @param version the one that gave the post
     * @param sourceLine the number of the body's first line in it
     */
    RereadContent(RereadBodies bodies, Path folder, String name, FileStamp version, int sourceLine) {
        this.bodies = bodies;
        this.folder = folder;
        this.name = name;
        this.version = version;
        this.sourceLine = sourceLine;
    }

    @Override
    public Content rendered() {
        return bodies.rendered(this);
    }

    /** Of text that is only compared or printed no HTML is made. */
    @Override
    public String source() {
        return bodies.source(this);
    }

    @Override
    public int sourceLine() {
        return sourceLine;
    }

    Path folder() {
        return folder;
    }

    String name() {
        return name;
    }

    FileStamp version() {
        return version;
    }
}
