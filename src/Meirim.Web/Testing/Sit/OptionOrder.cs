using Meirim.Qti.Items;

namespace Meirim.Web.Testing.Sit;

/// <summary>The order in which one person sees the options of a question: the same in both languages, the same at every resumption.</summary>
internal static class OptionOrder
{
    /// <summary>Options that are fixed keep their place, the others share the places that are left.</summary>
    public static IReadOnlyList<Option> Of(IReadOnlyList<Option> options, bool shuffle, Shuffle order)
    {
        if (!shuffle) return options;
        var moving = new Queue<Option>(order.Of(options.Where(o => !o.Fixed)));
        return [.. options.Select(o => o.Fixed ? o : moving.Dequeue())];
    }
}
