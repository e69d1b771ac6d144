package dev.blogkit;

/**
 * How much of everything is read and rendered before it is refused with a diagnostic. The defaults are far above what people
 * write and low enough that no file can hold up or exhaust an application. Immutable.
 */
public final class Limits {

    private static final Limits DEFAULTS = new Builder().build();

    private final int fileBytes;
    private final int headerLength;
    private final int headerDepth;
    private final int headerFields;
    private final int listItems;
    private final int htmlLength;
    private final int tableCells;
    private final int headings;
    private final int files;
    private final int folderDepth;

    private Limits(Builder builder) {
        fileBytes = builder.fileBytes;
        headerLength = builder.headerLength;
        headerDepth = builder.headerDepth;
        headerFields = builder.headerFields;
        listItems = builder.listItems;
        htmlLength = builder.htmlLength;
        tableCells = builder.tableCells;
        headings = builder.headings;
        files = builder.files;
        folderDepth = builder.folderDepth;
    }

    /** {@return the limits that hold where none are given} */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /** {@return a builder that starts with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the size of a file in bytes; 2,097,152 (2 MiB) by default} */
    public int fileBytes() {
        return fileBytes;
    }

    /** {@return the length of a header in UTF-16 code units; 65,536 by default} */
    public int headerLength() {
        return headerLength;
    }

    /** {@return how deep lists and maps in a header nest; 32 by default} */
    public int headerDepth() {
        return headerDepth;
    }

    /** {@return how many fields a header holds, nested ones included; 256 by default} */
    public int headerFields() {
        return headerFields;
    }

    /** {@return how many items one list in a header holds; 1,000 by default} */
    public int listItems() {
        return listItems;
    }

    /** {@return the length of the HTML of a body in UTF-16 code units; 8,388,608 (8 Mi) by default} */
    public int htmlLength() {
        return htmlLength;
    }

    /**
     * {@return the length of the HTML of a body of so many UTF-16 code units} It is twenty times the body's and 65,536 more, but
     * never more than {@link #htmlLength()}: a text that grows further is made to do so.
     */
    public int htmlLength(int bodyLength) {
        return (int) Math.min(htmlLength, 20L * bodyLength + 64 * 1024);
    }

    /** {@return how many cells the tables of a body have; 50,000 by default} */
    public int tableCells() {
        return tableCells;
    }

    /**
     * {@return how many headings of a body have an id and are in {@link Content#headings}; 2,000 by default} Those below are
     * shown.
     */
    public int headings() {
        return headings;
    }

    /**
     * {@return how many files of a {@link PostFolder} are read, the first ones by name; 200,000 by default} The next one has a
     * diagnostic.
     */
    public int files() {
        return files;
    }

    /** {@return how many folders deep a {@link PostFolder} looks, its root not counted; 32 by default} */
    public int folderDepth() {
        return folderDepth;
    }

    /** Collects limits; not safe for use by many threads. Each setter throws {@link IllegalArgumentException} below 1. */
    public static final class Builder {
        private int fileBytes = 2 * 1024 * 1024;
        private int headerLength = 64 * 1024;
        private int headerDepth = 32;
        private int headerFields = 256;
        private int listItems = 1000;
        private int htmlLength = 8 * 1024 * 1024;
        private int tableCells = 50_000;
        private int headings = 2000;
        private int files = 200_000;
        private int folderDepth = 32;

        private Builder() {}

        /** Sets {@link Limits#fileBytes()} to a number of bytes; 2,097,152 by default. */
        public Builder fileBytes(int bytes) {
            fileBytes = positive("fileBytes", bytes);
            return this;
        }

        /** Sets {@link Limits#headerLength()} to a number of UTF-16 code units; 65,536 by default. */
        public Builder headerLength(int length) {
            headerLength = positive("headerLength", length);
            return this;
        }

        /** Sets {@link Limits#headerDepth()} to a number of levels; 32 by default. */
        public Builder headerDepth(int depth) {
            headerDepth = positive("headerDepth", depth);
            return this;
        }

        /** Sets {@link Limits#headerFields()} for one header; 256 by default. */
        public Builder headerFields(int fields) {
            headerFields = positive("headerFields", fields);
            return this;
        }

        /** Sets {@link Limits#listItems()} for one list in a header; 1,000 by default. */
        public Builder listItems(int items) {
            listItems = positive("listItems", items);
            return this;
        }

        /** Sets {@link Limits#htmlLength()} to a number of UTF-16 code units; 8,388,608 by default. */
        public Builder htmlLength(int length) {
            htmlLength = positive("htmlLength", length);
            return this;
        }

        /** Sets {@link Limits#tableCells()} for all tables of one body; 50,000 by default. */
        public Builder tableCells(int cells) {
            tableCells = positive("tableCells", cells);
            return this;
        }

        /** Sets {@link Limits#headings()} for one body; 2,000 by default. */
        public Builder headings(int count) {
            headings = positive("headings", count);
            return this;
        }

        /** Sets {@link Limits#files()} for one load of a folder; 200,000 by default. */
        public Builder files(int count) {
            files = positive("files", count);
            return this;
        }

        /** Sets {@link Limits#folderDepth()} to a number of folders below the root; 32 by default. */
        public Builder folderDepth(int folders) {
            folderDepth = positive("folderDepth", folders);
            return this;
        }

        /** {@return limits with what was set, and the defaults for all else} */
        public Limits build() {
            return new Limits(this);
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " " + value + " must be >= 1");
            }
            return value;
        }
    }
}
