package dev.blogkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths that files of one run have, compared as file systems do that heed neither case nor joiners nor how accents were typed. */
final class TakenPaths {

    private static final Pattern JOINERS = Pattern.compile("[" + PortablePath.JOINERS + "]");

    /** Each file, as a reader knows it, by its key; and by the key of each folder one that is in it. */
    private final Map<String, String> files = new HashMap<>();

    private final Map<String, String> folders = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Remembers that this run was asked for a file, which it may not get. */
    void ask(String path) {
        asked.add(key(path));
    }

    /**
     * Takes a path for a file.
     *
     * @param source on whose account
     * @throws RefusedPathException if another file has it, or it is a folder, or in a folder that is a file
     */
    void take(String path, String source) throws RefusedPathException {
        String key = key(path);
        String file = path.equals(source) ? path : path + " of " + source;
        if (files.containsKey(key)) {
            throw new RefusedPathException("this run has " + files.get(key) + " there");
        }
        if (folders.containsKey(key)) {
            throw new RefusedPathException("it is the folder of " + folders.get(key));
        }
        for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
            String folder = key.substring(0, end);
            if (files.containsKey(folder)) {
                throw new RefusedPathException("it is below " + files.get(folder) + ", which is a file");
            }
        }
        files.put(key, file);
        for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
            folders.putIfAbsent(key.substring(0, end), file);
        }
    }

    /**
     * {@return true if a file is one that this run was asked for, written or not} That of another case is: where case makes no
     * difference, to remove the one would remove the other.
     */
    boolean isAsked(String path) {
        return asked.contains(key(path));
    }

    private static String key(String path) {
        return CaseFold.of(JOINERS.matcher(path).replaceAll(""));
    }
}
