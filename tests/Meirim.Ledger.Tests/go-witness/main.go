// A witness from outside: Go's own packages for notes and transparency logs judge a log that Meirim published.
//
//	witness log FOLDER VERIFIERKEY   opens the checkpoint, verifies every tile and entry, judges the proofs on
//	                                 standard input (one a line) and answers each with Go's own proof
//	witness sign SIGNERKEY           signs the text on standard input
//	witness key NAME                 makes a new signer key and prints both halves
//
// It uses golang.org/x/mod as Debian packages it (golang-golang-x-mod-dev), found through GOPATH; no network.
package main

import (
	"bufio"
	"crypto/rand"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	log.SetFlags(0)
	switch {
	case len(os.Args) == 4 && os.Args[1] == "log":
		judgeLog(os.Args[2], os.Args[3])
	case len(os.Args) == 3 && os.Args[1] == "sign":
		sign(os.Args[2])
	case len(os.Args) == 3 && os.Args[1] == "key":
		skey, vkey, err := note.GenerateKey(rand.Reader, os.Args[2])
		must(err)
		fmt.Printf("%s\n%s\n", skey, vkey)
	default:
		log.Fatal("usage: witness log FOLDER VERIFIERKEY | sign SIGNERKEY | key NAME")
	}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func sign(skey string) {
	signer, err := note.NewSigner(skey)
	must(err)
	text, err := io.ReadAll(os.Stdin)
	must(err)
	signed, err := note.Sign(&note.Note{Text: string(text)}, signer)
	must(err)
	os.Stdout.Write(signed)
}

func judgeLog(folder, vkey string) {
	tree := openCheckpoint(folder, vkey)
	tiles := tlog.TileHashReader(tree, &folderTiles{folder})
	judgeEntries(folder, tree, tiles)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		judgeProof(strings.Fields(in.Text()), tiles)
	}
	must(in.Err())
	fmt.Println("ok", tree.N)
}

func openCheckpoint(folder, vkey string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	msg, err := os.ReadFile(folder + "/checkpoint")
	must(err)
	opened, err := note.Open(msg, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: number(lines[1]), Hash: root}
}

// Every entry must hash to the leaf that Go reads, and verifies, from the tiles.
func judgeEntries(folder string, tree tlog.Tree, tiles tlog.HashReader) {
	for n := int64(0); n*256 < tree.N; n++ {
		width := tree.N - n*256
		if width > 256 {
			width = 256
		}
		data, err := readTile(folder, tlog.Tile{H: 8, L: -1, N: n, W: int(width)})
		must(err)
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, n*256+int64(i))
		}
		leaves, err := tiles.ReadHashes(indexes)
		must(err)
		for i := range leaves {
			length := int(data[0])<<8 | int(data[1])
			if tlog.RecordHash(data[2:2+length]) != leaves[i] {
				log.Fatalf("entry %d is not the leaf in its tile", n*256+int64(i))
			}
			data = data[2+length:]
		}
	}
}

// A proof is a line "inclusion INDEX SIZE HASH…" or "consistency OLD NEW HASH…".
func judgeProof(fields []string, tiles tlog.HashReader) {
	kind, a, size := fields[0], number(fields[1]), number(fields[2])
	given := make([]tlog.Hash, 0)
	for _, text := range fields[3:] {
		h, err := tlog.ParseHash(text)
		must(err)
		given = append(given, h)
	}
	root, err := tlog.TreeHash(size, tiles)
	must(err)
	var own []tlog.Hash
	switch kind {
	case "inclusion":
		leaf, err := tiles.ReadHashes([]int64{tlog.StoredHashIndex(0, a)})
		must(err)
		must(tlog.CheckRecord(given, size, root, a, leaf[0]))
		own, err = tlog.ProveRecord(size, a, tiles)
		must(err)
	case "consistency":
		old, err := tlog.TreeHash(a, tiles)
		must(err)
		must(tlog.CheckTree(given, size, root, a, old))
		own, err = tlog.ProveTree(size, a, tiles)
		must(err)
	default:
		log.Fatalf("no proof is called %s", kind)
	}
	fmt.Print(kind, " ", a, " ", size)
	for _, h := range own {
		fmt.Print(" ", h)
	}
	fmt.Println()
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return n
}

// folderTiles reads C2SP tlog-tiles, whose paths are Go's without the height and with "entries" for "data".
type folderTiles struct{ folder string }

func (f *folderTiles) Height() int { return 8 }

func (f *folderTiles) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	all := make([][]byte, len(tiles))
	for i, tile := range tiles {
		data, err := readTile(f.folder, tile)
		if err != nil {
			return nil, err
		}
		all[i] = data
	}
	return all, nil
}

func (f *folderTiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func readTile(folder string, tile tlog.Tile) ([]byte, error) {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	path = strings.Replace(path, "tile/data/", "tile/entries/", 1)
	return os.ReadFile(folder + "/" + path)
}
