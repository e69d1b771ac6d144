package dev.blogkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the posts that have most in common with one. Goes once through all posts; for one search only. */
final class RelatedPosts {

    /** What a post has in common with the one that was asked for. The best one is the least. */
    private record Candidate(int place, double sharedTags, boolean sameSeries) implements Comparable<Candidate> {

        private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::sharedTags)
                .thenComparing(Candidate::sameSeries)
                .reversed()
                .thenComparingInt(Candidate::place);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
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
        PriorityQueue<Candidate> best = new PriorityQueue<>(Collections.reverseOrder());
        for (int place = 0; place < posts.size(); place++) {
            PlacedPost other = posts.placed(place);
            double sharedTags = shared(tags, other);
            boolean sameSeries = shared(series, other) > 0;
            if ((sharedTags > 0 || sameSeries) && !other.source().equals(post.source())) {
                best.add(new Candidate(place, sharedTags, sameSeries));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        List<Candidate> sorted = new ArrayList<>(best);
        Collections.sort(sorted);
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
