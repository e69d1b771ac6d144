package dev.blogkit.feed;

import dev.blogkit.Diagnostic;
import dev.blogkit.SourcePosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of a sitemap as pieces of XML, made one by one. What no sitemap can hold is left out and reported. */
final class SitemapPieces {

    /** A segment that leads to the folder above, also where it is percent-encoded. */
    private static final Pattern DOTS = Pattern.compile("(?i)/(?:\\.|%2e){2}(?:/|$)");

    /** The protocol asks for less than 2,048 characters. */
    private static final int LONGEST_ADDRESS = 2_047;

    private final SitemapXml xml;
    private final int longestPiece;
    private final String folder;
    private final Iterator<SitemapUrl> urls;
    private final List<Diagnostic> problems;
    private @Nullable SitemapUrl url;
    private byte[] piece = {};
    private long taken;

    /** @param longestPiece how many bytes there are for one address */
    SitemapPieces(Sitemap sitemap, SitemapXml xml, int longestPiece) throws IOException {
        this.xml = xml;
        this.longestPiece = longestPiece;
        folder = sitemap.folder();
        urls = sitemap.urls().iterator();
        problems = new ArrayList<>(sitemap.diagnostics());
        advance();
    }

    boolean isEmpty() {
        return url == null;
    }

    /** {@return how many bytes the next piece has} */
    int length() {
        return piece.length;
    }

    /** {@return the next piece, which is gone then} */
    byte[] take() throws IOException {
        byte[] next = piece;
        taken++;
        advance();
        return next;
    }

    /** Ends it: what is left, if anything is, does not go into the file. */
    void leaveRest() {
        if (url != null) {
            problems.add(Diagnostic.error(
                    "sitemap-full",
                    url.source(),
                    SourcePosition.START,
                    "this address and all behind it are left out: one file holds no more than " + taken,
                    "write the sitemap in files"));
        }
    }

    SitemapReport report() {
        return new SitemapReport(taken, problems);
    }

    private void advance() throws IOException {
        url = null;
        while (url == null && urls.hasNext()) {
            SitemapUrl next = urls.next();
            if (isRight(next)) {
                piece = xml.url(next, alternates(next));
                if (piece.length <= longestPiece) {
                    url = next;
                } else {
                    refused(next, "it and its alternates have " + piece.length + " bytes, more than a file may");
                }
            }
        }
    }

    private boolean isRight(SitemapUrl next) {
        String address = next.address();
        if (address.length() > LONGEST_ADDRESS) {
            refused(next, "it has " + address.length() + " characters, more than " + LONGEST_ADDRESS);
            return false;
        }
        if (!isBelow(address)) {
            refused(next, "expected one below " + folder + ", found '" + address + "'");
            return false;
        }
        return true;
    }

    private void refused(SitemapUrl next, String reason) {
        problems.add(Diagnostic.error(
                "sitemap-url-refused",
                next.source(),
                SourcePosition.START,
                "the address is left out of the sitemap: " + reason,
                "give the page another address"));
    }

    private boolean isBelow(String address) {
        int path = folder.indexOf('/', folder.indexOf("://") + 3);
        String rest = address.regionMatches(true, 0, folder, 0, path) ? address.substring(path) : "";
        boolean isHost = address.length() == path || rest.startsWith("?"); // https://example.org means its root
        boolean leaves = DOTS.matcher(rest.replaceFirst("[?#].*", "")).find();
        return address.regionMatches(true, 0, folder, 0, path)
                && !leaves
                && (isHost ? path == folder.length() - 1 : rest.startsWith(folder.substring(path)));
    }

    private Map<String, String> alternates(SitemapUrl next) {
        Map<String, String> alternates = next.alternates();
        if (alternates.values().stream().allMatch(address -> address.length() <= LONGEST_ADDRESS)) {
            return alternates;
        }
        Map<String, String> right = new TreeMap<>(alternates);
        right.values().removeIf(address -> address.length() > LONGEST_ADDRESS);
        problems.add(Diagnostic.error(
                "sitemap-field-refused",
                next.source(),
                SourcePosition.START,
                "alternates are left out of the sitemap: they have more than " + LONGEST_ADDRESS + " characters",
                "give the page another address in these languages"));
        return right;
    }
}
