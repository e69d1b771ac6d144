/**
 * A blog whose posts are read on the executors of Spark. {@link dev.blogkit.examples.spark.DistributedBlog} is what to copy;
 * {@link dev.blogkit.examples.spark.SparkDemo} runs it.
 */
@NullMarked
package dev.blogkit.examples.spark;

import org.jspecify.annotations.NullMarked;
