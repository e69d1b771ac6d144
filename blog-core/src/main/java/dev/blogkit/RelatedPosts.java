package dev.blogkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the posts that have most in common with one. Goes once through all posts; for one search only. */
final class RelatedPosts {

    /** What a post has in common with the one that was asked for. The nearest one is the greatest. */
    private record Candidate(int place, double sharedTags, boolean sameSeries) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            int byTags = Double.compare(sharedTags, other.sharedTags);
            int bySeries = byTags != 0 ? byTags : Boolean.compare(sameSeries, other.sameSeries);
            return bySeries != 0 ? bySeries : Integer.compare(other.place, place);
        }
    }

    /** Those of a group, which stand in the same order as all posts; they are met one by one. */
    private static final class Members {

        private final PostList posts;
        private final double weight;
        private int next;

        /** A tag counts the more, the fewer posts have it. {@link StrictMath} gives the same on every machine. */
        Members(PostGroup group, int all) {
            posts = group.posts();
            weight = StrictMath.log1p((double) all / posts.size());
        }

        /** {@return what it counts that the next one of all posts is a member; 0 if it is none} */
        double weight(PlacedPost post) {
            if (next < posts.size() && posts.placed(next) == post) {
                next++;
                return weight;
            }
            return 0;
        }
    }

    private final PostList posts;
    private final List<Members> tags;
    private final List<Members> series;

    /**
     * @param tags the groups of the post's tags, each once
     * @param series the group of its series, if it has one
     */
    RelatedPosts(PostList posts, List<PostGroup> tags, List<PostGroup> series) {
        this.posts = posts;
        this.tags = members(tags);
        this.series = members(series);
    }

    private List<Members> members(List<PostGroup> groups) {
        return groups.stream().map(group -> new Members(group, posts.size())).toList();
    }

    /** {@return at most so many posts that share a tag or the series with a post, those first that share most} */
    List<Post> to(Post post, int most) {
        PriorityQueue<Candidate> nearest = new PriorityQueue<>();
        for (int place = 0; place < posts.size(); place++) {
            PlacedPost other = posts.placed(place);
            Candidate candidate = new Candidate(place, shared(tags, other), shared(series, other) > 0);
            boolean related = candidate.sharedTags > 0 || candidate.sameSeries;
            boolean near = nearest.size() < most || (most > 0 && candidate.compareTo(nearest.element()) > 0);
            if (related && near && !other.source().equals(post.source())) {
                nearest.add(candidate);
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        }
        List<Candidate> sorted = new ArrayList<>(nearest);
        sorted.sort(Collections.reverseOrder());
        return sorted.stream().map(candidate -> posts.get(candidate.place)).toList();
    }

    private static double shared(List<Members> groups, PlacedPost post) {
        double shared = 0;
        for (Members group : groups) {
            shared += group.weight(post);
        }
        return shared;
    }
}
