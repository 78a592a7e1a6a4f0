"""Reads a GEXF or GraphML file with networkx and prints every node and edge as JSON: a real client, not our own reader.

networkx has no graph of directed and undirected edges together and refuses a file with both, so such a file is read as
two: once without the undirected edges, once without the directed ones. Both halves together are the whole.
"""

import copy
import io
import json
import sys
import xml.etree.ElementTree as tree

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
is_gexf = path.endswith(".gexf")
name = {
    "space": "http://gexf.net/1.3" if is_gexf else "http://graphml.graphdrawing.org/xmlns",
    "default": "defaultedgetype" if is_gexf else "edgedefault",
    "direction": "type" if is_gexf else "directed",
    "directed": "directed" if is_gexf else "true",
}
tree.register_namespace("", name["space"])
document = tree.parse(path)
tag = lambda word: "{%s}%s" % (name["space"], word)


def half(directed):
    """The file with only the edges of one direction, or None where there are none."""
    root = copy.deepcopy(document.getroot())
    graph = root.find(tag("graph"))
    edges = graph.find(tag("edges")) if is_gexf else graph
    for edge in edges.findall(tag("edge")):
        if (edge.get(name["direction"]) == name["directed"]) != directed:
            edges.remove(edge)
    if not edges.findall(tag("edge")):
        return None
    graph.set(name["default"], "directed" if directed else "undirected")
    file = io.BytesIO(tree.tostring(root, encoding="utf-8", xml_declaration=True))
    return nx.read_gexf(file, version="1.3") if is_gexf else nx.read_graphml(file, force_multigraph=True)


directions = {edge.get(name["direction"]) for edge in document.getroot().iter(tag("edge"))}
if len(directions) == 1:
    whole = nx.read_gexf(path, version="1.3") if is_gexf else nx.read_graphml(path, force_multigraph=True)
    parts = [whole]
else:
    parts = [part for part in (half(True), half(False)) if part is not None]

nodes = {}
edges = []
for part in parts:
    nodes.update(part.nodes(data=True))
    keyed = part.edges(keys=True, data=True) if part.is_multigraph() else ((a, b, None, d) for a, b, d in part.edges(data=True))
    for source, target, key, data in keyed:
        edges.append({"id": key, **data, "source": source, "target": target, "directed": part.is_directed()})
print(json.dumps({"files": len(parts), "nodes": nodes, "edges": edges}, default=str))
