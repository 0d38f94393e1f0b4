# The generating vectors of the lattice rules in NormalMaximum: component by component, each time the multiplier with the
# least worst-case error P_2 for product weights 1, 1/2, ..., 1/7, by Nuyens' fast algorithm (Math Comp 2006;75:903-920).
# Prints them; command: Rscript src/test/r/lattice.R      R 4.2.2
primitive_root <- function(p) {
  m <- p - 1
  factors <- c()
  for (f in 2:floor(sqrt(m))) while (m %% f == 0) { factors <- c(factors, f); m <- m / f }
  factors <- unique(c(factors, if (m > 1) m))
  power <- function(g, e) {
    r <- 1
    while (e > 0) { if (e %% 2 == 1) r <- (r * g) %% p; g <- (g * g) %% p; e <- e %/% 2 }
    r
  }
  g <- 2
  while (any(sapply((p - 1) / factors, function(e) power(g, e)) == 1)) g <- g + 1
  g
}
multipliers <- function(n, dimensions) {
  g <- primitive_root(n)
  powers <- numeric(n - 1)
  powers[1] <- 1
  for (i in 2:(n - 1)) powers[i] <- (powers[i - 1] * g) %% n
  half <- (n - 1) / 2  # the kernel is even: powers repeat up to the sign after half of them
  kernel <- function(k) { x <- (k %% n) / n; 2 * pi^2 * (x^2 - x + 1 / 6) }
  inverse <- c(1, powers[(n - 1):2])  # inverse[i] = g^-(i-1)
  spectrum <- fft(kernel(powers[1:half]))
  product <- rep(1, half)
  z <- numeric(dimensions)
  for (s in 1:dimensions) {
    # error of multiplier g^a: sum over k = g^-b of product[k] * kernel(g^(a - b)), a circular convolution
    error <- Re(fft(spectrum * fft(product), inverse = TRUE))
    a <- if (s == 1) 1 else which.min(error)
    z[s] <- min(powers[a], n - powers[a])
    k <- inverse[1:half]
    product <- product * (1 + kernel((k * powers[a]) %% n) / s)
  }
  z
}
for (n in c(4093, 16381, 65521)) cat("{", n, ", ", paste(multipliers(n, 7), collapse = ", "), "},\n", sep = "")
