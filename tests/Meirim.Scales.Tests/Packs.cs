using Meirim.Scales;

namespace Meirim.Scales.Tests;

/// <summary>The packs of the repository, and one made for tests.</summary>
internal static class Packs
{
    private static readonly Lazy<IReadOnlyList<ScalePack>> Read = new(() => ScalePackReader.ReadFolder(Path.Combine(AppContext.BaseDirectory, "scales")));

    public static IReadOnlyList<ScalePack> All => Read.Value;

    public static ScalePack Of(string code) => All.Single(p => p.Code == code);

    /// <summary>Three statements, one reversed, from 1 to 5.</summary>
    public const string Small = """
        {
          "$schema": "../schema/scale-pack.schema.json", "code": "small", "version": 1, "names": {"en": "Small"}, "licence": "public domain", "permission": "notNeeded", "permissionNote": "free",
          "credit": "nobody", "source": "made up", "changes": [], "languages": {"en": {"state": "official", "note": ""}, "ru": {"state": "draft", "note": ""}},
          "instructions": {"en": "Say", "ru": "Скажите"},
          "responses": {"least": 1, "most": 2, "options": [{"value": 1, "texts": {"en": "No", "ru": "Нет"}}, {"value": 2, "texts": {"en": "Yes", "ru": "Да"}}]},
          "items": [{"number": 1, "texts": {"en": "a", "ru": "а"}}, {"number": 2, "texts": {"en": "b", "ru": "б"}}],
          "scales": [{"code": "one", "names": {"en": "One"}, "items": [1], "reversed": [2], "scoring": "sum", "answeredShare": 0.8, "bands": [{"code": "low", "from": 2}, {"code": "high", "from": 3}]}]
        }
        """;
}
