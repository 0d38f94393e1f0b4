/*
 * What the machine allows: a Kaplan-Meier curve by radix sort and one pass, the same of whole days by counting, and a
 * whole Efron fit that walks cache-sized tiles of the covariates once per iteration. Each is written for this one
 * purpose, without checks, options or confidence limits.
 *
 *   gcc -O3 -march=native -ffp-contract=fast -fno-math-errno -fopenmp limits.c -o limits -lm
 *   ./limits DIRECTORY ROUND REPETITIONS SIZE...
 *
 * DIRECTORY holds the columns that BenchData writes. Prints lines of
 *   time,ROUND,TOOL,OPERATION,TIES,ROWS,seconds of the clock,seconds of the processor   (the least of the repetitions)
 *   answer,TOOL,OPERATION,TIES,ROWS,numbers...
 * where TOOL is c, or c2 for two threads.
 */
#include <math.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COLUMNS = 10, DIGIT_BITS = 11, BUCKETS = 1 << DIGIT_BITS, DIGITS = 6, TILE = 256, LANES = 8, MAX_DAY = 1 << 16 };

typedef double lanes __attribute__((vector_size(64)));

static double clock_seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void *allocate(size_t bytes) {
  size_t rounded = (bytes + 127) / 64 * 64;
  void *memory = aligned_alloc(64, rounded);
  if (!memory) {
    perror("allocate");
    exit(1);
  }
  memset(memory, 0, rounded);
  return memory;
}

static double *read_column(const char *directory, long n, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/n%ld/%s.f64", directory, n, name);
  FILE *file = fopen(path, "rb");
  double *column = allocate(sizeof(double) * n);
  if (!file || fread(column, sizeof(double), n, file) != (size_t)n) {
    perror(path);
    exit(1);
  }
  fclose(file);
  return column;
}

/* ---- radix sort, least significant digit first, without passes over digits that are the same everywhere ---- */

static uint32_t counts[DIGITS][BUCKETS];

static void count_digits(const uint64_t *key, long n) {
  memset(counts, 0, sizeof counts);
  for (long i = 0; i < n; i++)
    for (int d = 0; d < DIGITS; d++) counts[d][key[i] >> (DIGIT_BITS * d) & (BUCKETS - 1)]++;
}

/* Turns counts into places; returns 0 if all keys have the same digit. */
static int places(uint32_t *count, uint64_t some_key, int shift, long n) {
  if (count[some_key >> shift & (BUCKETS - 1)] == (uint32_t)n) return 0;
  uint32_t sum = 0;
  for (int b = 0; b < BUCKETS; b++) {
    uint32_t here = count[b];
    count[b] = sum;
    sum += here;
  }
  return 1;
}

static void sort_keys(uint64_t **key, uint64_t **spare, long n) {
  count_digits(*key, n);
  for (int d = 0; d < DIGITS; d++) {
    int shift = DIGIT_BITS * d;
    uint32_t *place = counts[d];
    uint64_t *from = *key, *to = *spare;
    if (!places(place, from[0], shift, n)) continue;
    for (long i = 0; i < n; i++) to[place[from[i] >> shift & (BUCKETS - 1)]++] = from[i];
    *key = to;
    *spare = from;
  }
}

static void sort_with_rows(uint64_t **key, uint64_t **spare, uint32_t **row, uint32_t **spare_row, long n) {
  count_digits(*key, n);
  for (int d = 0; d < DIGITS; d++) {
    int shift = DIGIT_BITS * d;
    uint32_t *place = counts[d];
    uint64_t *from = *key, *to = *spare;
    uint32_t *from_row = *row, *to_row = *spare_row;
    if (!places(place, from[0], shift, n)) continue;
    for (long i = 0; i < n; i++) {
      uint32_t p = place[from[i] >> shift & (BUCKETS - 1)]++;
      to[p] = from[i];
      to_row[p] = from_row[i];
    }
    *key = to;
    *spare = from;
    *row = to_row;
    *spare_row = from_row;
  }
}

/* ---- state of one size and one kind of times ---- */

static long n;
static int threads;
static double *time_, *status;
static uint64_t *key, *spare_key;
static uint32_t *row, *spare_row;

/* ---- Kaplan-Meier ---- */

static double *out_time, *out_survival, *out_greenwood;
static int32_t *out_at_risk, *out_events;
static double last_survival;

static uint64_t bits(double x) {
  uint64_t u;
  memcpy(&u, &x, sizeof u);
  return u;
}

static double read_columns(void) {
  lanes a = {0}, b = {0};
  for (long i = 0; i + LANES <= n; i += LANES) {
    a += *(lanes *)(time_ + i);
    b += *(lanes *)(status + i);
  }
  return a[0] + b[0];
}

static void curve_by_sorting(void) {
  /* Censoring in the lowest bit: events come before censorings at the same time. */
  for (long i = 0; i < n; i++) key[i] = bits(time_[i]) << 1 | (status[i] == 0);
  sort_keys(&key, &spare_key, n);
  double s = 1, g = 0;
  long size = 0;
  for (long i = 0; i < n;) {
    uint64_t t = key[i] >> 1;
    long start = i, died = 0;
    for (; i < n && key[i] >> 1 == t; i++) died += !(key[i] & 1);
    double at_risk = n - start;
    if (died) {
      s *= (at_risk - died) / at_risk;
      g += died / (at_risk * (at_risk - died));
    }
    memcpy(out_time + size, &t, sizeof t);
    out_at_risk[size] = at_risk;
    out_events[size] = died;
    out_survival[size] = s;
    out_greenwood[size] = g;
    size++;
  }
  last_survival = s;
}

/* Whole days need no sort: one counter per day. */
static void curve_by_counting(void) {
  static uint32_t count[2][MAX_DAY];
  memset(count, 0, sizeof count);
  for (long i = 0; i < n; i++) count[status[i] != 0][(uint32_t)time_[i]]++;
  double s = 1, g = 0;
  long at_risk = n, size = 0;
  for (long day = 0; day < MAX_DAY && at_risk > 0; day++) {
    uint32_t died = count[1][day], left = died + count[0][day];
    if (!left) continue;
    if (died) {
      s *= (double)(at_risk - died) / at_risk;
      g += died / ((double)at_risk * (at_risk - died));
    }
    out_time[size] = day;
    out_at_risk[size] = at_risk;
    out_events[size] = died;
    out_survival[size] = s;
    out_greenwood[size] = g;
    size++;
    at_risk -= left;
  }
  last_survival = s;
}

/* ---- Cox model, ties after Efron ---- */

/* Rows first_row[t] to first_row[t + 1] in time order; padded to `width` rows, at offset * COLUMNS of `tiles`, column
   after column. No tile ends within tied times. */
static long tile_count, widest, *first_row, *offset, *width;
static double *tiles, *sorted_time, *all_weights, *by_row, *column[COLUMNS], mean[COLUMNS];
static uint8_t *died_at;
static double score[COLUMNS], information[COLUMNS][COLUMNS], log_likelihood, beta[COLUMNS];

/* What a thread sums over its tiles. */
typedef struct __attribute__((aligned(64))) {
  double information[COLUMNS][COLUMNS]; /* less the hazard before these tiles */
  double weighted[COLUMNS][COLUMNS];    /* sum of w x x', to which that hazard is added in the end */
  double score[COLUMNS], at_risk[COLUMNS];
  double denominator, hazard, log_likelihood;
} part;

static inline double sum_lanes(lanes s) {
  return ((s[0] + s[4]) + (s[1] + s[5])) + ((s[2] + s[6]) + (s[3] + s[7]));
}

/* Adds sum of f x x' and of g x x' over a tile, lower triangles, five columns at a time. */
static void two_grams(double f_sum[COLUMNS][COLUMNS], double g_sum[COLUMNS][COLUMNS], const double *x, long rows,
                      const double *f, const double *g) {
  for (int j = 0; j < COLUMNS; j++)
    for (int k0 = 0; k0 <= j; k0 += 5) {
      lanes a[5] = {0}, b[5] = {0};
      for (long r = 0; r < rows; r += LANES) {
        lanes xj = *(lanes *)(x + j * rows + r), u = xj * *(lanes *)(f + r), v = xj * *(lanes *)(g + r);
        for (int z = 0; z < 5; z++) {
          lanes y = *(lanes *)(x + (k0 + z < COLUMNS ? k0 + z : COLUMNS - 1) * rows + r);
          a[z] += u * y;
          b[z] += v * y;
        }
      }
      for (int z = 0; z < 5 && k0 + z <= j; z++) {
        f_sum[j][k0 + z] += sum_lanes(a[z]);
        g_sum[j][k0 + z] += sum_lanes(b[z]);
      }
    }
}

/* Subtracts the products of means of sets at risk, TILE of them. */
static void subtract_gram(double sum[COLUMNS][COLUMNS], const double *means) {
  for (int j = 0; j < COLUMNS; j++)
    for (int k0 = 0; k0 <= j; k0 += 5) {
      lanes a[5] = {0};
      for (long r = 0; r < TILE; r += LANES)
        for (int z = 0; z < 5; z++)
          a[z] += *(lanes *)(means + j * TILE + r) *
                  *(lanes *)(means + (k0 + z < COLUMNS ? k0 + z : COLUMNS - 1) * TILE + r);
      for (int z = 0; z < 5 && k0 + z <= j; z++) sum[j][k0 + z] -= sum_lanes(a[z]);
    }
}

static void predict(const double *x, long rows, double *predictor) {
  for (long r = 0; r < rows; r += LANES) {
    lanes s = {0};
    for (int j = 0; j < COLUMNS; j++) s += *(lanes *)(x + j * rows + r) * beta[j];
    *(lanes *)(predictor + r) = s;
  }
}

/* Products of denominators are kept until they could overflow: one logarithm for many. */
static void multiply(double *log_sum, double *product, double value) {
  *product *= value;
  if (*product > 1e250 || *product < 1e-250) {
    *log_sum -= log(*product);
    *product = 1;
  }
}

static void walk_tiles(part *own, part *parts, int thread) {
  long from = tile_count * thread / threads, to = tile_count * (thread + 1) / threads;
  double *predictor = allocate(8 * widest), *weight = allocate(8 * widest), *factor = allocate(8 * widest);
  double *means = allocate(8L * TILE * COLUMNS), denominator = 0, at_risk[COLUMNS] = {0};
  memset(own, 0, sizeof *own);
  if (threads > 1) {
    /* Earlier tiles need the sums of the later ones: a first walk for the weights and their sums. */
    for (long b = from; b < to; b++) {
      double *x = tiles + offset[b] * COLUMNS, *w = all_weights + offset[b];
      predict(x, width[b], predictor);
      long rows = first_row[b + 1] - first_row[b];
      for (long r = 0; r < rows; r++) w[r] = exp(predictor[r]);
      for (long r = rows; r < width[b]; r++) w[r] = 0;
      lanes s = {0};
      for (long r = 0; r < width[b]; r += LANES) s += *(lanes *)(w + r);
      own->denominator += sum_lanes(s);
      for (int j = 0; j < COLUMNS; j++) {
        lanes a = {0};
        for (long r = 0; r < width[b]; r += LANES) a += *(lanes *)(w + r) * *(lanes *)(x + j * width[b] + r);
        own->at_risk[j] += sum_lanes(a);
      }
    }
#pragma omp barrier
    for (int other = thread + 1; other < threads; other++) {
      denominator += parts[other].denominator;
      for (int j = 0; j < COLUMNS; j++) at_risk[j] += parts[other].at_risk[j];
    }
  }
  double log_sum = 0, product = 1, own_score[COLUMNS] = {0};
  int held = 0;
  for (long b = to - 1; b >= from; b--) {
    long rows = first_row[b + 1] - first_row[b], wide = width[b];
    double *x = tiles + offset[b] * COLUMNS;
    const double *t = sorted_time + first_row[b];
    const uint8_t *dead = died_at + first_row[b];
    predict(x, wide, predictor);
    if (threads > 1) {
      memcpy(weight, all_weights + offset[b], 8 * wide);
    } else {
      for (long r = 0; r < rows; r++) weight[r] = exp(predictor[r]);
      for (long r = rows; r < wide; r++) weight[r] = 0;
    }
    double tile_hazard = 0;
    for (long i = rows - 1; i >= 0;) {
      double here = t[i];
      if (i == 0 || t[i - 1] != here) {
        /* A time of its own, nearly always so in continuous times. */
        double w = weight[i];
        denominator += w;
        for (int j = 0; j < COLUMNS; j++) at_risk[j] += w * x[j * wide + i];
        factor[i] = 0;
        if (dead[i]) {
          double hazard = 1 / denominator;
          log_sum += predictor[i];
          multiply(&log_sum, &product, denominator);
          for (int j = 0; j < COLUMNS; j++) {
            double m = at_risk[j] * hazard;
            own_score[j] += x[j * wide + i] - m;
            means[j * TILE + held] = m;
          }
          if (++held == TILE) {
            subtract_gram(own->information, means);
            held = 0;
          }
          factor[i] = hazard;
          tile_hazard += hazard;
        }
        predictor[i] = 0;
        i--;
        continue;
      }
      long last = i;
      int died = 0;
      double dying_weight = 0, dying[COLUMNS] = {0};
      for (; i >= 0 && t[i] == here; i--) {
        double w = weight[i];
        denominator += w;
        if (dead[i]) {
          died++;
          dying_weight += w;
          log_sum += predictor[i];
          for (int j = 0; j < COLUMNS; j++) {
            double xij = x[j * wide + i], wx = w * xij;
            own_score[j] += xij;
            at_risk[j] += wx;
            dying[j] += wx;
          }
        } else {
          for (int j = 0; j < COLUMNS; j++) at_risk[j] += w * x[j * wide + i];
        }
        factor[i] = 0;
      }
      double hazard = 0, correction = 0;
      if (died) {
        double squares = 0, cross = 0, dying_squares = 0;
        for (int d = 0; d < died; d++) {
          double f = (double)d / died, left = denominator - f * dying_weight, v = 1 / left;
          hazard += v;
          correction += f * v;
          squares += v * v;
          cross += f * v * v;
          dying_squares += f * f * v * v;
          multiply(&log_sum, &product, left);
        }
        for (int j = 0; j < COLUMNS; j++) {
          own_score[j] -= hazard * at_risk[j] - correction * dying[j];
          for (int k = 0; k <= j; k++)
            own->information[j][k] -= squares * at_risk[j] * at_risk[k] -
                                      cross * (at_risk[j] * dying[k] + dying[j] * at_risk[k]) +
                                      dying_squares * dying[j] * dying[k];
        }
      }
      tile_hazard += hazard;
      factor[i + 1] = hazard;
      /* The predictors are used up: they hold Efron's corrections from here on. */
      for (long r = i + 1; r <= last; r++) predictor[r] = dead[r] ? correction : 0;
    }
    double hazard = 0;
    for (long r = 0; r < rows;) {
      double here = t[r];
      hazard += factor[r];
      for (; r < rows && t[r] == here; r++) factor[r] = weight[r] * (hazard - predictor[r]);
    }
    for (long r = rows; r < wide; r++) factor[r] = 0;
    for (int j = 0; j < COLUMNS; j++)
      for (int k = 0; k <= j; k++) own->information[j][k] += tile_hazard * own->weighted[j][k];
    own->hazard += tile_hazard;
    two_grams(own->information, own->weighted, x, wide, factor, weight);
  }
  for (int j = 0; j < COLUMNS; j++)
    for (int r = held; r < TILE; r++) means[j * TILE + r] = 0;
  subtract_gram(own->information, means);
  own->log_likelihood = log_sum - log(product);
  memcpy(own->score, own_score, sizeof own_score);
  free(predictor);
  free(weight);
  free(factor);
  free(means);
}

static void newton_pass(void) {
  static part parts[8];
#pragma omp parallel num_threads(threads)
  walk_tiles(parts + omp_get_thread_num(), parts, omp_get_thread_num());
  double weighted[COLUMNS][COLUMNS] = {{0}};
  memset(score, 0, sizeof score);
  memset(information, 0, sizeof information);
  log_likelihood = 0;
  for (int q = threads - 1; q >= 0; q--) {
    log_likelihood += parts[q].log_likelihood;
    for (int j = 0; j < COLUMNS; j++) {
      score[j] += parts[q].score[j];
      for (int k = 0; k <= j; k++) {
        information[j][k] += parts[q].information[j][k] + parts[q].hazard * weighted[j][k];
        weighted[j][k] += parts[q].weighted[j][k];
      }
    }
  }
}

static void newton_step(void) {
  double l[COLUMNS][COLUMNS], y[COLUMNS], step[COLUMNS];
  for (int j = 0; j < COLUMNS; j++)
    for (int k = 0; k <= j; k++) {
      double s = information[j][k];
      for (int m = 0; m < k; m++) s -= l[j][m] * l[k][m];
      l[j][k] = j == k ? sqrt(s) : s / l[k][k];
    }
  for (int j = 0; j < COLUMNS; j++) {
    double s = score[j];
    for (int k = 0; k < j; k++) s -= l[j][k] * y[k];
    y[j] = s / l[j][j];
  }
  for (int j = COLUMNS - 1; j >= 0; j--) {
    double s = y[j];
    for (int k = j + 1; k < COLUMNS; k++) s -= l[k][j] * step[k];
    step[j] = s / l[j][j];
  }
  for (int j = 0; j < COLUMNS; j++) beta[j] += step[j];
}

static void order_covariates(void) {
  for (long i = 0; i < n; i++) {
    key[i] = bits(time_[i]);
    row[i] = i;
  }
  sort_with_rows(&key, &spare_key, &row, &spare_row, n);
  for (int j = 0; j < COLUMNS; j++) {
    double sum = 0;
    for (long i = 0; i < n; i++) sum += column[j][i];
    mean[j] = sum / n;
  }
  /* By way of rows side by side: then a row of a tile is read from one place in memory. */
#pragma omp parallel for num_threads(threads)
  for (long b = 0; b < n; b += 512) {
    long end = b + 512 < n ? b + 512 : n;
    for (int j = 0; j < COLUMNS; j++)
      for (long i = b; i < end; i++) by_row[i * COLUMNS + j] = column[j][i] - mean[j];
  }
  memcpy(sorted_time, key, 8 * n);
  tile_count = widest = 0;
  long place = 0;
  for (long r = 0; r < n;) {
    long end = r + TILE < n ? r + TILE : n;
    while (end < n && sorted_time[end] == sorted_time[end - 1]) end++;
    first_row[tile_count] = r;
    width[tile_count] = (end - r + LANES - 1) / LANES * LANES;
    offset[tile_count] = place;
    place += width[tile_count];
    if (width[tile_count] > widest) widest = width[tile_count];
    tile_count++;
    r = end;
  }
  first_row[tile_count] = n;
#pragma omp parallel for num_threads(threads) schedule(static)
  for (long b = 0; b < tile_count; b++) {
    double *x = tiles + offset[b] * COLUMNS;
    long rows = first_row[b + 1] - first_row[b];
    for (long i = 0; i < rows; i++) {
      long place_in_order = first_row[b] + i;
      if (place_in_order + 16 < n) {
        long ahead = row[place_in_order + 16];
        __builtin_prefetch(by_row + ahead * COLUMNS);
        __builtin_prefetch(by_row + ahead * COLUMNS + 8);
        __builtin_prefetch(status + ahead);
      }
      died_at[place_in_order] = status[row[place_in_order]] != 0;
      for (int j = 0; j < COLUMNS; j++) x[j * width[b] + i] = by_row[row[place_in_order] * (long)COLUMNS + j];
    }
    for (long i = rows; i < width[b]; i++)
      for (int j = 0; j < COLUMNS; j++) x[j * width[b] + i] = 0;
  }
}

static void cox_fit(void) {
  order_covariates();
  memset(beta, 0, sizeof beta);
  double before = -INFINITY;
  for (int iteration = 0; iteration < 20; iteration++) {
    newton_pass();
    if (fabs(1 - before / log_likelihood) < 1e-9) break;
    before = log_likelihood;
    newton_step();
  }
}

/* ---- measuring ---- */

static volatile double sink;

static void read_only(void) { sink += read_columns(); }

static void measure(const char *round, const char *operation, char ties, int repetitions, void (*run)(void)) {
  double least = INFINITY, least_cpu = INFINITY;
  for (int r = 0; r < repetitions; r++) {
    double cpu = clock_seconds(CLOCK_PROCESS_CPUTIME_ID), start = clock_seconds(CLOCK_MONOTONIC);
    run();
    double wall = clock_seconds(CLOCK_MONOTONIC) - start;
    cpu = clock_seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    if (wall < least) least = wall;
    if (cpu < least_cpu) least_cpu = cpu;
  }
  printf("time,%s,c%s,%s,%c,%ld,%.6g,%.6g\n", round, threads == 2 ? "2" : "", operation, ties, n, least, least_cpu);
}

int main(int argc, char **argv) {
  if (argc < 5) {
    fprintf(stderr, "limits DIRECTORY ROUND REPETITIONS SIZE...\n");
    return 1;
  }
  int repetitions = atoi(argv[3]);
  for (int a = 4; a < argc; a++) {
    n = (long)strtod(argv[a], NULL);
    status = read_column(argv[1], n, "status");
    for (int j = 0; j < COLUMNS; j++) {
      char name[16];
      snprintf(name, sizeof name, "x%d", j + 1);
      column[j] = read_column(argv[1], n, name);
    }
    key = allocate(8 * n);
    spare_key = allocate(8 * n);
    row = allocate(4 * n);
    spare_row = allocate(4 * n);
    out_time = allocate(8 * n);
    out_survival = allocate(8 * n);
    out_greenwood = allocate(8 * n);
    out_at_risk = allocate(4 * n);
    out_events = allocate(4 * n);
    long padded = n + n / 16 + 2 * TILE;
    sorted_time = allocate(8 * n);
    died_at = allocate(n);
    by_row = allocate(8L * COLUMNS * n);
    tiles = allocate(8L * COLUMNS * padded);
    all_weights = allocate(8 * padded);
    first_row = allocate(8 * (n / TILE + 2));
    offset = allocate(8 * (n / TILE + 2));
    width = allocate(8 * (n / TILE + 2));
    for (const char *ties = "cd"; *ties; ties++) {
      char name[16];
      snprintf(name, sizeof name, "time_%c", *ties);
      time_ = read_column(argv[1], n, name);
      threads = 1;
      measure(argv[2], "read", *ties, repetitions, read_only);
      measure(argv[2], "km", *ties, repetitions, curve_by_sorting);
      printf("answer,c,km,%c,%ld,%.17g\n", *ties, n, last_survival);
      if (*ties == 'd') {
        measure(argv[2], "km-counting", *ties, repetitions, curve_by_counting);
        printf("answer,c,km-counting,%c,%ld,%.17g\n", *ties, n, last_survival);
      }
      for (threads = 1; threads <= 2; threads++) {
        measure(argv[2], "cox", *ties, repetitions, cox_fit);
        printf("answer,c%s,cox,%c,%ld", threads == 2 ? "2" : "", *ties, n);
        for (int j = 0; j < COLUMNS; j++) printf(",%.17g", beta[j]);
        printf("\n");
      }
      free(time_);
    }
    for (int j = 0; j < COLUMNS; j++) free(column[j]);
    void *memory[] = {status,       key,   spare_key,   row,       spare_row, out_time, out_survival, out_greenwood,
                      out_at_risk,  out_events, sorted_time, died_at, by_row, tiles, all_weights, first_row,
                      offset,       width};
    for (size_t m = 0; m < sizeof memory / sizeof *memory; m++) free(memory[m]);
  }
  return 0;
}
