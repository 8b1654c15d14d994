"""Clusters texts as scikit-learn's users commonly do. Reads {"texts": [...], "k": n} and prints {"labels": [...], "seconds": processor time}."""

import json
import sys
import time

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Normalizer

STARTS = 3

given = json.load(sys.stdin)
before = time.process_time()
classic = make_pipeline(
    TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english"),
    TruncatedSVD(100, random_state=1),
    Normalizer(),
    KMeans(given["k"], n_init=STARTS, random_state=1),
)
labels = classic.fit_predict(given["texts"])
json.dump({"labels": labels.tolist(), "seconds": time.process_time() - before}, sys.stdout)
