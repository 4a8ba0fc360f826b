#!/usr/bin/env python3
"""Makes the tiny CLIP that stands in for the real one in tests: random weights, the real architecture, the published exports' names.

    apt-get install python3-torch python3-onnx python3-pil        (Debian 12: PyTorch 1.13, ONNX 1.12, Pillow 9.4)
    python3 export_tiny_clip.py DIR                               writes vision.onnx, text.onnx, tokenizer.json and expected.json

expected.json has what PyTorch and Pillow make of pictures, which Java draws again from the same formula, and of texts.
"""
import json
import re
import sys
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import nn

WIDTH, HEADS, LAYERS, DIMENSIONS, SIDE, PATCH, TOKENS = 8, 2, 2, 16, 224, 32, 77
MEAN = np.array([0.48145466, 0.4578275, 0.40821073])
DEVIATION = np.array([0.26862954, 0.26130258, 0.27577711])
PICTURES = [(448, 672), (300, 451), (640, 360), (224, 224), (90, 120)]
SAMPLE_STEP = 301
MERGES = ["t h", "th e</w>", "i n", "a n", "an d</w>", "s p", "sp a", "c e</w>", "spa ce</w>", "o f</w>", "e d</w>", "l l"]
START, END = "<|startoftext|>", "<|endoftext|>"
TEXTS = ["", "The spaceship and the end of space.", "  ALL of   them:\tit's 1999!? ", "Amélie – l'été à Paris", "the and in space " * 40]


# ------------------------------------------------------------------------------------------------------------ networks

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.before, self.after = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x, mask):
        n, t, _ = x.shape
        y = self.before(x)
        q, k, v = (f(y).reshape(n, t, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value))
        scores = q @ k.transpose(2, 3) * (WIDTH // HEADS) ** -0.5
        scores = scores if mask is None else scores + mask[:t, :t]
        x = x + self.out((scores.softmax(-1) @ v).transpose(1, 2).reshape(n, t, WIDTH))
        y = self.up(self.after(x))
        return x + self.down(y * torch.sigmoid(1.702 * y))


class Vision(nn.Module):
    def __init__(self):
        super().__init__()
        self.patches = nn.Conv2d(3, WIDTH, PATCH, PATCH, bias=False)
        self.first = nn.Parameter(torch.randn(WIDTH))
        self.positions = nn.Parameter(torch.randn((SIDE // PATCH) ** 2 + 1, WIDTH))
        self.before, self.after = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.projection = nn.Linear(WIDTH, DIMENSIONS, bias=False)

    def forward(self, pixel_values):
        x = self.patches(pixel_values).flatten(2).transpose(1, 2)
        x = torch.cat([self.first.expand(x.shape[0], 1, WIDTH), x], 1) + self.positions
        x = self.before(x)
        for block in self.blocks:
            x = block(x, None)
        return self.projection(self.after(x[:, 0]))


class Text(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH)
        self.positions = nn.Parameter(torch.randn(TOKENS, WIDTH))
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.after = nn.LayerNorm(WIDTH)
        self.projection = nn.Linear(WIDTH, DIMENSIONS, bias=False)
        self.register_buffer("mask", torch.full((TOKENS, TOKENS), -1e9).triu(1))

    def forward(self, input_ids):
        x = self.words(input_ids) + self.positions[:input_ids.shape[1]]
        for block in self.blocks:
            x = block(x, self.mask)
        x = self.after(x)
        end = input_ids.argmax(-1).reshape(-1, 1, 1).expand(-1, 1, WIDTH)
        return self.projection(x.gather(1, end).squeeze(1))


def livelier(network):
    """With the usual small weights all inputs would get nearly the same vector."""
    with torch.no_grad():
        for weights in network.parameters():
            if weights.ndim > 1:
                weights.mul_(2.5)
    return network.eval()


# ----------------------------------------------------------------------------------------------------------- tokenizer

def byte_letters():
    """GPT-2's letters for bytes: printable ones stand for themselves."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in printable]
    return {**{b: chr(b) for b in printable}, **{b: chr(256 + i) for i, b in enumerate(others)}}


LETTERS = byte_letters()
VOCABULARY = [*LETTERS.values(), *(c + "</w>" for c in LETTERS.values()), *(m.replace(" ", "") for m in MERGES), START, END]
IDS = {token: i for i, token in enumerate(VOCABULARY)}


def tokenizer_json():
    def special(token):
        return {"id": IDS[token], "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
                "special": True}
    pattern = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
    return {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": [special(START), special(END)],
        "normalizer": {"type": "Sequence", "normalizers": [
            {"type": "NFC"}, {"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "}, {"type": "Lowercase"}]},
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
            {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Removed", "invert": True},
            {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True}]},
        "post_processor": {"type": "RobertaProcessing", "sep": [END, IDS[END]], "cls": [START, IDS[START]], "trim_offsets": False,
                           "add_prefix_space": False},
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True},
        "model": {"type": "BPE", "dropout": None, "unk_token": END, "continuing_subword_prefix": "", "end_of_word_suffix": "</w>",
                  "fuse_unk": False, "vocab": IDS, "merges": MERGES},
    }


def pieces(word):
    letters = [LETTERS[b] for b in word.encode("utf-8")]
    letters[-1] += "</w>"
    ranks = {tuple(m.split()): rank for rank, m in enumerate(MERGES)}
    while True:
        pairs = [(ranks[p], i) for i, p in enumerate(zip(letters, letters[1:])) if p in ranks]
        if not pairs:
            return letters
        _, i = min(pairs)
        letters[i:i + 2] = [letters[i] + letters[i + 1]]


def token_ids(text):
    words = re.findall(r"'s|'t|'re|'ve|'m|'ll|'d|[^\W\d_]+|\d|(?:[^\s\w]|_)+", re.sub(r"\s+", " ", text).lower())
    inner = [IDS[piece] for word in words for piece in pieces(word)]
    return [IDS[START], *inner[:TOKENS - 2], IDS[END]]


# ------------------------------------------------------------------------------------------------------------ pictures

def picture(width, height):
    """Edges, gradients and noise by integers alone."""
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    red = (x * 7 + y * 3) % 256
    green = np.where((x // 16 + y // 24) % 2 == 0, 235, 20)
    blue = (x * x + y * y * 3 + x * y) // 5 % 256
    return np.stack([red, green, blue], -1).astype(np.uint8)


def tensor(pixels):
    height, width, _ = pixels.shape
    shorter = min(width, height)
    image = Image.fromarray(pixels).resize((SIDE * width // shorter, SIDE * height // shorter), Image.BICUBIC)
    left, top = (image.width - SIDE) // 2, (image.height - SIDE) // 2
    square = np.asarray(image.crop((left, top, left + SIDE, top + SIDE))).astype(np.float64)
    return ((square / 255 - MEAN) / DEVIATION).transpose(2, 0, 1).astype(np.float32)


def unit(vector):
    vector = vector[0].numpy().astype(np.float64)
    return [round(float(v), 7) for v in vector / np.linalg.norm(vector)]


def main(folder):
    torch.manual_seed(7)
    vision, text = livelier(Vision()), livelier(Text(len(VOCABULARY)))
    expected = {"pictures": [], "texts": []}
    with torch.no_grad():
        for width, height in PICTURES:
            values = tensor(picture(width, height))
            expected["pictures"].append({
                "width": width, "height": height, "sampleStep": SAMPLE_STEP,
                "samples": [round(float(v), 6) for v in values.ravel()[::SAMPLE_STEP]],
                "vector": unit(vision(torch.from_numpy(values)[None]))})
        for sentence in TEXTS:
            ids = token_ids(sentence)
            expected["texts"].append({"text": sentence, "ids": ids, "vector": unit(text(torch.tensor([ids])))})
    torch.onnx.export(vision, torch.zeros(2, 3, SIDE, SIDE), folder / "vision.onnx", opset_version=13,
                      input_names=["pixel_values"], output_names=["image_embeds"],
                      dynamic_axes={"pixel_values": {0: "batch"}, "image_embeds": {0: "batch"}})
    torch.onnx.export(text, torch.tensor([token_ids("a b c")] * 2), folder / "text.onnx", opset_version=13,
                      input_names=["input_ids"], output_names=["text_embeds"],
                      dynamic_axes={"input_ids": {0: "batch", 1: "tokens"}, "text_embeds": {0: "batch"}})
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer_json(), ensure_ascii=False), encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")


main(Path(sys.argv[1]))
