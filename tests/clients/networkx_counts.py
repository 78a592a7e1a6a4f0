"""Reads a GEXF or GraphML file with networkx and prints what it found as JSON: a real client, not our own reader."""

import json
import sys

import networkx as nx
from networkx.readwrite import gexf

# networkx 2.8 knows the drafts before GEXF 1.3; the elements that it reads are the same.
gexf.GEXF.versions["1.3"] = {
    "NS_GEXF": "http://gexf.net/1.3",
    "NS_VIZ": "http://gexf.net/1.3",
    "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
    "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd",
    "VERSION": "1.3",
}

path = sys.argv[1]
graph = nx.read_gexf(path, version="1.3") if path.endswith(".gexf") else nx.read_graphml(path, force_multigraph=True)
print(
    json.dumps(
        {
            "nodes": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
            "directed": graph.is_directed(),
            "node": graph.nodes["state:norland"],
            "sentences": sorted(data["sentences"] for _, _, data in graph.edges(data=True)),
        },
        default=str,
    )
)
