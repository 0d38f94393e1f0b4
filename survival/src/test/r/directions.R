# P(max a_i'X > m) or P(max |a_i'X| > m) for X standard normal in 2 or 3 dimensions and unit vectors a_i, the rows of A,
# m > 0: the length of X is independent of its direction u, so it is the mean over u of P(|X| > m / max a_i'u). All terms
# are positive; along a great circle the a_i'u are sinusoids, and the integral is divided where two of them cross.
gauss <- function(n) {  # nodes and weights by the eigenvalues of the Jacobi matrix
  b <- (1:(n - 1)) / sqrt(4 * (1:(n - 1))^2 - 1)
  j <- matrix(0, n, n)
  j[cbind(1:(n - 1), 2:n)] <- b
  j[cbind(2:n, 1:(n - 1))] <- b
  e <- eigen(j, symmetric = TRUE)
  list(x = e$values, w = 2 * e$vectors[1, ]^2)
}
rule <- gauss(24)
composite <- function(f, ends, width) {
  ends <- sort(unique(ends))
  ends <- unlist(lapply(seq_along(ends)[-1], function(i) {
    pieces <- max(1, ceiling((ends[i] - ends[i - 1]) / width))
    ends[i - 1] + (ends[i] - ends[i - 1]) * (0:(pieces - 1)) / pieces
  }))
  ends <- c(ends, 2 * pi)
  half <- diff(ends) / 2
  x <- outer(rule$x, half) + rep(ends[-length(ends)] + half, each = length(rule$x))
  sum(outer(rule$w, half) * f(c(x)))
}
# the mean over a circle: b, c are the factors of cosine and sine per vector
circle <- function(m, b, c, absolute, dimensions) {
  if (absolute) { b <- c(b, -b); c <- c(c, -c) }
  ends <- c(0, pi, 2 * pi)
  if (length(b) > 1) {
    pair <- combn(length(b), 2)
    cross <- atan2(-(b[pair[1, ]] - b[pair[2, ]]), c[pair[1, ]] - c[pair[2, ]]) %% pi
    ends <- c(ends, cross, cross + pi)
  }
  f <- function(theta) {
    g <- apply(outer(b, cos(theta)) + outer(c, sin(theta)), 2, max)
    tail <- ifelse(g > 0, pchisq((m / pmax(g, 1e-300))^2, dimensions, lower.tail = FALSE), 0)
    if (dimensions == 2) tail / (2 * pi) else tail * abs(sin(theta)) / (4 * pi)
  }
  composite(f, ends, min(0.3, 1 / m))
}
directions <- function(m, A, absolute) {
  if (ncol(A) == 2) return(circle(m, A[, 1], A[, 2], absolute, 2))
  g <- function(phi) sapply(phi, function(p) circle(m, A[, 1], A[, 2] * cos(p) + A[, 3] * sin(p), absolute, 3))
  ends <- seq(0, pi, length.out = 13)
  scale <- pnorm(m, lower.tail = FALSE)
  sum(sapply(2:13, function(i) integrate(function(p) g(p) / scale, ends[i - 1], ends[i], rel.tol = 1e-10,
                                         abs.tol = 1e-12, subdivisions = 500, stop.on.error = FALSE)$value)) * scale
}
# rows of unit vectors with the given correlations, of as few columns as the rank
vectors <- function(r) {
  e <- eigen(r, symmetric = TRUE)
  keep <- e$values > 1e-10
  A <- e$vectors[, keep, drop = FALSE] %*% diag(sqrt(e$values[keep]), sum(keep))
  A / sqrt(rowSums(A^2))
}
