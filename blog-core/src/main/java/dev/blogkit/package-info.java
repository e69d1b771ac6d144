/**
 * What a blog is: a {@link dev.blogkit.PostReader} turns a {@link dev.blogkit.PostSource} into a {@link dev.blogkit.Post},
 * {@link dev.blogkit.PostFolder} does it for a whole folder, and {@link dev.blogkit.Blog} puts posts in order and gives them
 * addresses. Whatever is wrong on the way, or worth knowing, is a {@link dev.blogkit.Diagnostic}.
 *
 * <pre>{@code
 * LoadResult loaded = PostFolder.of(Path.of("posts"), reader).load(); // the reader is a PostParser of blog-markdown, for one
 * loaded.diagnostics().forEach(System.err::println);
 * Site site = Site.builder("My blog", URI.create("https://example.org/")).build();
 * Blog blog = Blog.of(site, loaded.posts(), Instant.now());
 * Page newest = blog.posts().tagged("bread").page(1, 10);
 * newest.posts().forEach(post -> System.out.println(post.displayTitle() + " " + blog.url(post)));
 * }</pre>
 *
 * <p>Start with {@link dev.blogkit.Blog}.
 *
 * <ul>
 * <li>What one file says: {@link dev.blogkit.Post}, with its {@link dev.blogkit.Fields} and its {@link dev.blogkit.Content}.
 * <li>Parts of a blog: {@link dev.blogkit.PostList} and {@link dev.blogkit.PostGroup}. What a request means:
 *     {@link dev.blogkit.Route}.
 * <li>A blog that follows its files and the clock: {@link dev.blogkit.LiveBlog}. Its pages as files:
 *     {@link dev.blogkit.Publication}.
 * </ul>
 *
 * <p>Values, readers and loaders are immutable and safe for use by many threads. A {@link dev.blogkit.LiveBlog} is safe for that
 * too, and shows another blog when its files have changed. A builder and a {@link dev.blogkit.Publication} are for one thread at a
 * time. Nothing reads the default zone, locale, charset or clock. No
 * parameter or result may be null except where it says {@link org.jspecify.annotations.Nullable}.
 */
@NullMarked
package dev.blogkit;

import org.jspecify.annotations.NullMarked;
