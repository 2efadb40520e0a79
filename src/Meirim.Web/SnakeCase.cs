using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Meirim.Web;

/// <summary>Tables and columns are named as a database administrator types them: <c>register_entries.category_since</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Words of SQL itself, which would have to be quoted at every use.</summary>
    private static readonly Dictionary<string, string> Reserved = new(StringComparer.Ordinal)
    {
        ["From"] = "valid_from",
        ["Until"] = "valid_until",
        ["Right"] = "by_right",
        ["Index"] = "tile_index",
    };

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Of(entity.GetContainerColumnName()!));
                continue;
            }
            if (entity.GetTableName() is not { } table) continue;
            var plain = table.StartsWith("AspNetUser", StringComparison.Ordinal) ? "Account" + table["AspNetUser".Length..] : table;
            entity.SetTableName(Of(plain));
            foreach (var property in entity.GetProperties()) property.SetColumnName(Reserved.GetValueOrDefault(property.Name) ?? Of(property.Name));
            foreach (var key in entity.GetKeys()) key.SetName(Of(key.GetName()!.Replace(table, plain, StringComparison.Ordinal)));
            foreach (var foreign in entity.GetForeignKeys()) foreign.SetConstraintName(Of(foreign.GetConstraintName()!.Replace("AspNetUser", "Account", StringComparison.Ordinal)));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Of(index.GetDatabaseName()!.Replace(table, plain, StringComparison.Ordinal)));
        }
    }

    private static string Of(string name)
    {
        var result = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1])) result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }
        return result.ToString();
    }
}
