/**
 * What a blog is: a {@link dev.blogkit.PostReader} turns a {@link dev.blogkit.PostSource} into a {@link dev.blogkit.Post},
 * {@link dev.blogkit.PostFolder} does it for a whole folder, and {@link dev.blogkit.Blog} puts posts in order and gives them
 * addresses. Whatever is wrong on the way, or worth knowing, is a
 * {@link dev.blogkit.Diagnostic}.
 *
 * <p>Start with {@link dev.blogkit.Blog}. Everything here is immutable and safe for use by many threads, unless it is a
 * builder or a {@link dev.blogkit.Publication}, which writes the files of a site. Nothing reads the default zone, locale, charset or clock. No parameter or result may be null except where it says
 * {@link org.jspecify.annotations.Nullable}.
 */
@NullMarked
package dev.blogkit;

import org.jspecify.annotations.NullMarked;
