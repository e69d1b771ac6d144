package dev.blogkit;

/**
 * Which part of a date in numbers comes first, as {@link PostDate#parse(String, DateOrder)} needs to know. A date that begins
 * with a year of four digits, or that names the month, reads the same in every order.
 */
public enum DateOrder {
    /** Year, month, day, and no other order: a text such as {@code 1/5/2024} is refused, as day and month would be a guess. */
    YMD,
    /** Month first: {@code 1/5/2024} is the fifth of January. */
    MDY,
    /** Day first: {@code 1/5/2024} is the first of May. */
    DMY
}
